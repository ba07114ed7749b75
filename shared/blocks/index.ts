import type { Block } from "./define-block.ts";
import { encart } from "./encart.ts";
import { etapes } from "./etapes.ts";
import { figure } from "./figure.ts";
import { indicateur } from "./indicateur.ts";
import { liste } from "./liste.ts";
import { partenaires } from "./partenaires.ts";
import { pieceJointe } from "./piece-jointe.ts";
import { population } from "./population.ts";
import { renvoi } from "./renvoi.ts";
import { video } from "./video.ts";

/** The structured blocks. Adding one is its schema file, one line here, and its view in the interface. */
export const blocks: readonly Block[] = [
  ...[indicateur, renvoi, figure, pieceJointe, encart],
  ...[population, partenaires],
  ...[etapes],
  ...[liste, video],
];

/** The block with this name, or undefined for plain rich text. */
export function findBlock(name: string): Block | undefined {
  return blocks.find((block) => block.name === name);
}
