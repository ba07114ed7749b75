import * as Y from "yjs";
import { findBlock } from "../blocks/index.ts";
import type { Kind } from "../kinds/define-kind.ts";
import { documentSchemaVersion, type PageDocument } from "./page-document.ts";
import { proseRowName } from "./prose-rows.ts";
import { maximumDepth } from "./read-body.ts";
import { listOf } from "./write-fields.ts";

/**
 * What makes of a document of one version of the schema one of the next. It may meet anything in it, a kind that is not known
 * any more and words of other programs too: it adds what is missing and rewrites what it knows, and leaves the rest as it
 * is. What others type meanwhile, or have typed offline, must stay in its place.
 */
export type SchemaStep = (document: PageDocument, kind: Kind | undefined, newId: () => string) => void;

/** The steps, by the version that each leads to. Whoever raises `documentSchemaVersion` writes its step here. */
export const schemaSteps: Readonly<Record<number, SchemaStep>> = { 2: layListsAndIds };

/** Brings a document that was written at this version of the schema to the present one. The server does so, once per page. */
export function bringUpToDate(document: PageDocument, from: number, kind: Kind | undefined, newId: () => string): void {
  for (let version = from + 1; version <= documentSchemaVersion; version += 1)
    schemaSteps[version]?.(document, kind, newId);
}

/**
 * Each list, of the kind or of a block, gets its map, so that two people who add its first row at once write into the same
 * one; each block and row of prose gets the id by which it is referred to.
 */
function layListsAndIds({ fields, body, data }: PageDocument, kind: Kind | undefined, newId: () => string): void {
  for (const [name, { list }] of Object.entries(kind?.fields ?? {}))
    if (list !== undefined && !fields.has(name)) listOf(fields, name);
  for (const element of elementsOf(body, 0)) {
    const block = findBlock(element.nodeName);
    if (block === undefined && element.nodeName !== proseRowName) continue;
    if (!element.getAttribute("id")) element.setAttribute("id", newId());
    const id = element.getAttribute("id");
    if (block?.rows && typeof id === "string" && !data.has(id)) listOf(data, id);
  }
}

function* elementsOf(parent: Y.XmlFragment, depth: number): Generator<Y.XmlElement> {
  if (depth >= maximumDepth) return;
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    yield child;
    yield* elementsOf(child, depth + 1);
  }
}
