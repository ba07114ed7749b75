import { besoins } from "./besoins.tsx";
import type { BlockCard } from "./block-card.ts";
import { constatsEnjeux } from "./constats-enjeux.tsx";
import { contact } from "./contact.ts";
import { etapes } from "./etapes.tsx";
import { financement } from "./financement.ts";
import { flotte } from "./flotte.ts";
import { freinInitiatives } from "./frein-initiatives.tsx";
import { intervenant } from "./intervenant.ts";
import { liste } from "./liste.ts";
import { parcoursIdeal } from "./parcours-ideal.tsx";
import { partenaires } from "./partenaires.tsx";
import { population } from "./population.ts";
import { ressource } from "./ressource.tsx";
import { verbatim } from "./verbatim.tsx";
import { video } from "./video.ts";

/** How blocks are seen, by name. Adding a block is its schema in `shared/blocks`, its card, and one line here. */
export const blockCards: Readonly<Record<string, BlockCard>> = {
  ...{ population, partenaires, financement, flotte },
  ...{ contact, intervenant, verbatim },
  ...{ etapes, constatsEnjeux, freinInitiatives, besoins, parcoursIdeal },
  ...{ liste, ressource, video },
};
