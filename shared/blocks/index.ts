import { besoins } from "./besoins.ts";
import { constatsEnjeux } from "./constats-enjeux.ts";
import { contact } from "./contact.ts";
import type { Block } from "./define-block.ts";
import { encart } from "./encart.ts";
import { etapes } from "./etapes.ts";
import { figure } from "./figure.ts";
import { financement } from "./financement.ts";
import { flotte } from "./flotte.ts";
import { freinInitiatives } from "./frein-initiatives.ts";
import { indicateur } from "./indicateur.ts";
import { intervenant } from "./intervenant.ts";
import { liste } from "./liste.ts";
import { parcoursIdeal } from "./parcours-ideal.ts";
import { partenaires } from "./partenaires.ts";
import { pieceJointe } from "./piece-jointe.ts";
import { population } from "./population.ts";
import { renvoi } from "./renvoi.ts";
import { ressource } from "./ressource.ts";
import { verbatim } from "./verbatim.ts";
import { video } from "./video.ts";

/** The structured blocks. Adding one is its schema file, one line here, and its view in the interface. */
export const blocks: readonly Block[] = [
  ...[indicateur, renvoi, figure, pieceJointe, encart],
  ...[population, partenaires, financement, flotte],
  ...[contact, intervenant, verbatim],
  ...[etapes, constatsEnjeux, freinInitiatives, besoins, parcoursIdeal],
  ...[liste, ressource, video],
];

/** The block with this name, or undefined for plain rich text. */
export function findBlock(name: string): Block | undefined {
  return blocks.find((block) => block.name === name);
}
