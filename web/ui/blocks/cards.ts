import type { BlockCard } from "./block-card.ts";
import { etapes } from "./etapes.tsx";
import { liste } from "./liste.ts";
import { partenaires } from "./partenaires.tsx";
import { population } from "./population.ts";
import { video } from "./video.ts";

/** How blocks are seen, by name. Adding a block is its schema in `shared/blocks`, its card, and one line here. */
export const blockCards: Readonly<Record<string, BlockCard>> = { etapes, partenaires, population, liste, video };
