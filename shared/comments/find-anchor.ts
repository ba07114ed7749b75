import * as Y from "yjs";
import type { PageDocument } from "../document/page-document.ts";
import { storedText } from "../document/stored-text.ts";
import { type Anchor, type BlockAnchor, type FieldAnchor, mostQuoted, type Quote, type TextAnchor } from "./anchor.ts";
import { findQuote, type Searched, searchedText, sharedWords } from "./find-quote.ts";
import { anchorPlaces, trimmed } from "./quote-text.ts";
import { resolvePlace } from "./relative-place.ts";
import { folded, indexText, offsetOf, placesOf, type TextIndex, type TextPlace } from "./text-index.ts";

/** Where something is: a stretch of the text of the body, a block, a field, or one of their rows or columns; units of its value. */
export type Spot =
  | { kind: "text"; start: TextPlace; end: TextPlace; blockId?: string }
  | ({ kind: "block"; blockId: string } & Within)
  | ({ kind: "field"; field: string } & Within)
  | { kind: "page" };

interface Within {
  row?: string;
  column?: string;
  from?: number;
  to?: number;
}

/**
 * What has become of an anchor: it is where its positions are; its words stand elsewhere; or they are nowhere, and `spot` is the
 * block or the field in which they stood, where that is still there.
 */
export interface FoundAnchor {
  place: "found" | "moved" | "lost";
  spot: Spot | null;
}

/** How much of its words a stretch between two positions that hold must still say: it may have been rewritten, not replaced. */
const leastKept = 1 / 3;

/** Finds anchors in a document as it stands: the text is read once for all of them, and the work for all is bounded. */
export function anchorFinder(document: PageDocument): (anchor: Anchor) => FoundAnchor {
  let index: TextIndex | undefined;
  let text: Searched | undefined;
  let blocks: Map<string, Y.XmlElement> | undefined;
  const body = () => {
    index ??= indexText(document.body);
    text ??= searchedText(index.said);
    return { index, text };
  };
  const block = (id: string) => {
    blocks ??= blocksOf(document.body);
    return blocks.get(id);
  };
  return (anchor) => {
    if (anchor.kind === "page") return { place: "found", spot: { kind: "page" } };
    if (anchor.kind === "text") return findText(document.doc, anchor, body()) ?? lostIn(anchor.blockId, block);
    if (anchor.kind === "field") return findInField(document, anchor);
    return findInBlock(document, anchor, block(anchor.blockId));
  };
}

/** An anchor as it is kept once it was found elsewhere: at its new place, still with the words that it was about. */
export function movedAnchor(anchor: Anchor, { place, spot }: FoundAnchor): Anchor {
  if (place !== "moved" || anchor.kind !== "text" || spot?.kind !== "text") return anchor;
  const { blockId: _former, ...kept } = anchor;
  return { ...kept, ...anchorPlaces(spot) };
}

function findText(
  doc: Y.Doc,
  anchor: TextAnchor,
  { index, text }: { index: TextIndex; text: Searched },
): FoundAnchor | undefined {
  const [start, end] = [resolvePlace(doc, anchor.start), resolvePlace(doc, anchor.end)];
  const from = start && offsetOf(index, start.place);
  const to = end && offsetOf(index, end.place);
  if (start && end && from !== undefined && to !== undefined && from < to) {
    const within = trimmed(index.said, from, to);
    const present = index.said.slice(within.from, within.to);
    const says = present.slice(0, mostQuoted) === anchor.quote;
    const holds = start.isThere && end.isThere && sharedWords(anchor.quote, present) >= leastKept;
    const places = says || holds ? placesOf(index, within.from, within.to) : undefined;
    if (places) return { place: "found", spot: { kind: "text", ...places } };
  }
  const match = findQuote(text, anchor, from ?? to);
  if (!match) return undefined;
  const within = trimmed(index.said, match.from, match.to);
  const places = placesOf(index, within.from, within.to);
  return places && { place: "moved", spot: { kind: "text", ...places } };
}

function lostIn(blockId: string | undefined, block: (id: string) => Y.XmlElement | undefined): FoundAnchor {
  const isThere = blockId !== undefined && block(blockId) !== undefined;
  return { place: "lost", spot: isThere ? { kind: "block", blockId } : null };
}

function findInBlock({ data }: PageDocument, anchor: BlockAnchor, block: Y.XmlElement | undefined): FoundAnchor {
  const { blockId, row, column } = anchor;
  if (!block) return { place: "lost", spot: null };
  const spot: Spot = { kind: "block", blockId };
  if (row === undefined) return findValue(anchor, column === undefined ? {} : block.getAttributes(), spot);
  const rows = data.get(blockId);
  const found = (rows instanceof Y.Map ? rows.get(row) : undefined) ?? proseRow(block, row);
  if (found === undefined) return { place: "lost", spot };
  return findValue(anchor, found instanceof Y.Map ? found.toJSON() : {}, { ...spot, row });
}

function findInField({ fields }: PageDocument, anchor: FieldAnchor): FoundAnchor {
  const { field, row } = anchor;
  const spot: Spot = { kind: "field", field };
  const value = fields.get(field);
  if (row === undefined) return findValue({ ...anchor, column: field }, { [field]: value }, spot, true);
  const found = value instanceof Y.Map ? value.get(row) : undefined;
  return found instanceof Y.Map ? findValue(anchor, found.toJSON(), { ...spot, row }) : { place: "lost", spot };
}

/** Finds the words of an anchor in one of these values, or the value as a whole. */
function findValue(
  anchor: { column?: string } & Partial<Quote>,
  values: Readonly<Record<string, unknown>>,
  spot: Extract<Spot, { kind: "block" | "field" }>,
  isWhole = false,
): FoundAnchor {
  const { column, quote = "", prefix = "", suffix = "" } = anchor;
  if (column === undefined) return { place: "found", spot };
  const at = isWhole ? spot : { ...spot, column };
  if (quote === "") return { place: "found", spot: at };
  const text = folded(storedText(Object.hasOwn(values, column) ? values[column] : undefined) ?? "");
  const match = findQuote(searchedText(text.said), { quote, prefix, suffix });
  if (!match) return { place: "lost", spot: at };
  const within = trimmed(text.said, match.from, match.to);
  const [from = 0, last = 0] = [text.origins[within.from], text.origins[within.to - 1]];
  if (within.from >= within.to) return { place: "lost", spot: at };
  return { place: match.likeness === 1 ? "found" : "moved", spot: { ...at, from, to: last + 1 } };
}

function blocksOf(body: Y.XmlFragment): Map<string, Y.XmlElement> {
  const found = new Map<string, Y.XmlElement>();
  for (const node of body.createTreeWalker((each) => each instanceof Y.XmlElement)) {
    const id = node instanceof Y.XmlElement && node.nodeName !== "proseRow" ? node.getAttribute("id") : undefined;
    if (node instanceof Y.XmlElement && typeof id === "string" && !found.has(id)) found.set(id, node);
  }
  return found;
}

function proseRow(block: Y.XmlElement, id: string): Y.XmlElement | undefined {
  const rows = block.toArray().filter((child) => child instanceof Y.XmlElement && child.nodeName === "proseRow");
  return (rows as Y.XmlElement[]).find((row) => row.getAttribute("id") === id);
}
