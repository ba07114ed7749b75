import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { cleanRecord, cleanText } from "./clean-text.ts";

/** Most nodes of a body that are read; a book has fewer. */
export const maximumNodes = 100_000;
/** Most UTF-16 units of one attribute. */
const maximumAttribute = 20_000;
/** Most UTF-16 units of one run of text: the document itself is limited before. */
const maximumRun = 10_000_000;
const maximumId = 100;

/**
 * A body as it can be stored and drawn: attributes are plain JSON, and each structured block has an id of its own. A
 * copied block has the id of the original: the first keeps it, the others get a number, the same at each reading.
 */
export function cleanBody(body: BodyNode): BodyNode {
  const ids = new Set<string>();
  let count = 0;
  const clean = (node: BodyNode): BodyNode => {
    const cleaned: BodyNode = { type: cleanText(node.type || "inconnu", 100) };
    const isBlock = findBlock(node.type) !== undefined;
    if (node.attrs || isBlock) cleaned.attrs = cleanRecord(node.attrs ?? {}, maximumAttribute);
    if (isBlock) cleaned.attrs = { ...cleaned.attrs, id: ownId(cleaned.attrs?.id, ids) };
    if (node.text !== undefined) cleaned.text = cleanText(node.text, maximumRun);
    if (node.marks) {
      cleaned.marks = node.marks.map(({ type, attrs }) => ({
        type: cleanText(type, 100),
        ...(attrs && { attrs: cleanRecord(attrs, maximumAttribute) }),
      }));
    }
    if (node.content) cleaned.content = cleanAll(node.content);
    return cleaned;
  };
  const cleanAll = (nodes: readonly BodyNode[]): BodyNode[] => {
    const kept: BodyNode[] = [];
    for (const node of nodes) {
      count += 1;
      if (count > maximumNodes) break;
      kept.push(clean(node));
    }
    return kept.filter((node) => node.type !== "text" || node.text !== "");
  };
  return { type: "doc", content: cleanAll(body.content ?? []) };
}

function ownId(given: unknown, ids: Set<string>): string {
  const base = typeof given === "string" && given !== "" ? cleanText(given, maximumId) : "bloc";
  let id = base;
  for (let number = 2; ids.has(id); number += 1) id = `${base}-${number}`;
  ids.add(id);
  return id;
}
