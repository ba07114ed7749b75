import type { Block } from "./define-block.ts";
import { indicateur } from "./indicateur.ts";
import { renvoi } from "./renvoi.ts";

/** The structured blocks. Adding one is its schema file, one line here, and its view in the interface. */
export const blocks: readonly Block[] = [indicateur, renvoi];

/** The block with this name, or undefined for plain rich text. */
export function findBlock(name: string): Block | undefined {
  return blocks.find((block) => block.name === name);
}
