import * as Y from "yjs";
import { findBlock } from "../blocks/index.ts";
import type { Kind } from "../kinds/define-kind.ts";
import type { BodyNode } from "./body-node.ts";
import { completeRows, firstRowsOf } from "./new-prose-rows.ts";
import { pageDocument } from "./page-document.ts";
import { walkBody } from "./walk-body.ts";
import { bodyToYjs } from "./write-body.ts";
import { addRow, writeText } from "./write-fields.ts";

/** What a new document starts with. Scalar fields are given as typed, list fields as rows; others as their kind says. */
export interface InitialContent {
  title: string;
  fields?: Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;
  body: readonly BodyNode[];
}

/**
 * A new page's document. Only the server calls this, once per page, in the transaction that creates the page: two
 * clients that each laid the template would lay it twice. Every list field gets its map, so that first rows meet in it.
 */
export function createDocument(kind: Kind, content: InitialContent, newId: () => string): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  const { fields, body, data } = pageDocument(doc);
  doc.transact(() => {
    writeText(fields, "title", content.title);
    for (const [name, definition] of Object.entries(kind.fields)) {
      const given = content.fields?.[name];
      if (definition.list === undefined) {
        const typed = given ?? definition.initial;
        if (typeof typed === "string") writeText(fields, name, typed);
        continue;
      }
      fields.set(name, new Y.Map());
      if (given !== undefined && typeof given !== "string")
        for (const row of given) addRow(fields, name, row, { id: newId() });
    }
    const nodes = content.body.map((node) => withBlockIds(node, newId));
    body.insert(0, bodyToYjs(nodes));
    walkBody({ type: "doc", content: nodes }, (node) => layRows(data, node, newId));
  });
  return doc;
}

/** A block that has rows gets its map at once, so that two people who add the first one write into the same map. */
function layRows(data: Y.Map<unknown>, node: BodyNode, newId: () => string): void {
  const id = node.attrs?.id;
  if (findBlock(node.type)?.rows === undefined || typeof id !== "string") return;
  data.set(id, new Y.Map());
  for (const { columns } of node.rows ?? []) addRow(data, id, columns, { id: newId() });
}

/** The same node, in which every structured block has an id, and its rows of prose theirs. */
export function withBlockIds(node: BodyNode, newId: () => string): BodyNode {
  const inside = node.content?.map((child) => withBlockIds(child, newId));
  const block = findBlock(node.type);
  const rows = inside?.length ? inside : undefined;
  const content = block?.cells ? (rows ? completeRows(block, rows, newId) : firstRowsOf(block, "fr", newId)) : inside;
  const attrs = block && !node.attrs?.id ? { ...node.attrs, id: newId() } : node.attrs;
  return { ...node, ...(attrs && { attrs }), ...(content && { content }) };
}
