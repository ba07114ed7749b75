import { isFreeText } from "../kinds/free-text.ts";
import { findBlock } from "./index.ts";

/** Whether an attribute of a node is free text: what two people type there at once is merged, what changes is told in words. */
export function isFreeAttribute(name: string, attribute: string): boolean {
  const block = findBlock(name);
  return block?.texts?.includes(attribute) === true || isFreeText(block?.fields?.[attribute]);
}
