import type { BlockCard } from "./block-card.ts";
import { contact } from "./contact.ts";
import { etapes } from "./etapes.tsx";
import { financement } from "./financement.ts";
import { flotte } from "./flotte.ts";
import { intervenant } from "./intervenant.ts";
import { partenaires } from "./partenaires.tsx";
import { population } from "./population.tsx";
import { verbatim } from "./verbatim.tsx";

/** How blocks are seen, by name. Adding a block is its schema in `shared/blocks`, its card, and one line here. */
export const blockCards: Readonly<Record<string, BlockCard>> = {
  etapes,
  partenaires,
  population,
  financement,
  flotte,
  contact,
  intervenant,
  verbatim,
};
