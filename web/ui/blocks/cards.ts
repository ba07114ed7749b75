import { besoins } from "./besoins.tsx";
import type { BlockCard } from "./block-card.ts";
import { constatsEnjeux } from "./constats-enjeux.tsx";
import { etapes } from "./etapes.tsx";
import { freinInitiatives } from "./frein-initiatives.tsx";
import { parcoursIdeal } from "./parcours-ideal.tsx";
import { partenaires } from "./partenaires.tsx";
import { population } from "./population.tsx";

/** How blocks are seen, by name. Adding a block is its schema in `shared/blocks`, its card, and one line here. */
export const blockCards: Readonly<Record<string, BlockCard>> = {
  ...{ population, partenaires },
  ...{ etapes, constatsEnjeux, freinInitiatives, besoins, parcoursIdeal },
};
