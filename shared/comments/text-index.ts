import * as Y from "yjs";

/** A place in the text of a body: the unit of a shared text before which it lies. */
export interface TextPlace {
  text: Y.XmlText;
  offset: number;
}

/** The text of a body as it is searched: each run of white space, and each end of a text, as one space. */
export interface TextIndex {
  said: string;
  /** For each unit of `said`, its place in the whole text: see `placeAt`. */
  origins: Int32Array;
  texts: readonly IndexedText[];
  /** The same by text. */
  byText: ReadonlyMap<Y.XmlText, IndexedText>;
}

interface IndexedText {
  text: Y.XmlText;
  start: number;
  end: number;
  blockId?: string;
}

/** What stands among text without being text: a figure, a break. */
export const embedded = "\ufffc";
/** Deeper nodes than this are not read: the server refuses updates that nest further. */
const maximumDepth = 100;

/** Reads the text of a body, in the order in which it is stored. */
export function indexText(body: Y.XmlFragment): TextIndex {
  const texts: IndexedText[] = [];
  const pieces: string[] = [];
  let length = 0;
  const add = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  const visit = (parent: Y.XmlFragment, blockId: string | undefined, depth: number) => {
    if (depth > maximumDepth) return;
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) {
        const start = length;
        add(plainText(child));
        texts.push({ text: child, start, end: length, ...(blockId !== undefined && { blockId }) });
      } else if (child instanceof Y.XmlElement) {
        if (child.length === 0 && !textBlocks.has(child.nodeName)) add(embedded);
        visit(child, blockOf(child) ?? blockId, depth + 1);
      }
    }
    add("\n");
  };
  visit(body, undefined, 0);
  return { ...folded(pieces.join("")), texts, byText: new Map(texts.map((one) => [one.text, one])) };
}

const textBlocks = new Set(["paragraph", "heading", "codeBlock"]);

function blockOf(element: Y.XmlElement): string | undefined {
  const id = element.getAttribute("id");
  return typeof id === "string" && id !== "" && element.nodeName !== "proseRow" ? id : undefined;
}

/** The units of a text, one for each position of it: an embedded object stands as U+FFFC. */
function plainText(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === "string" ? insert : embedded))
    .join("");
}

/** A text with each run of white space as one space, and where each unit of it was. */
export function folded(text: string): { said: string; origins: Int32Array } {
  const origins = new Int32Array(text.length + 1);
  const pieces: string[] = [];
  let [length, next] = [0, 0];
  for (const { index, 0: blank } of text.matchAll(/\s+/gu)) {
    for (let at = next; at < index; at += 1) origins[length++] = at;
    pieces.push(text.slice(next, index), " ");
    origins[length++] = index;
    next = index + blank.length;
  }
  for (let at = next; at < text.length; at += 1) origins[length++] = at;
  pieces.push(text.slice(next));
  origins[length] = text.length;
  return { said: pieces.join(""), origins: origins.slice(0, length + 1) };
}

/** Where a place stands in what is said; undefined when it is in none of its texts. */
export function offsetOf({ byText, origins }: TextIndex, { text, offset }: TextPlace): number | undefined {
  const found = byText.get(text);
  if (!found) return undefined;
  return firstNotBelow(origins, found.start + Math.min(offset, found.end - found.start));
}

/**
 * The places in texts of a stretch of what is said, which begins and ends with something else than white space: the first is
 * that before its first unit, the second that after its last; undefined when nothing of it stands in a text.
 */
export function placesOf(
  { texts, origins }: TextIndex,
  from: number,
  to: number,
): { start: TextPlace; end: TextPlace; blockId?: string } | undefined {
  const first = origins[from] ?? 0;
  const last = (origins[to - 1] ?? -1) + 1;
  const [at, until] = [firstText(texts, first), firstText(texts, last - 1)];
  const [a, b] = [texts[at], texts[until]];
  if (!a || !b || to <= from) return undefined;
  const start = { text: a.text, offset: Math.max(0, first - a.start) };
  const isBefore = last - 1 < b.start;
  const before = texts[until - 1];
  if (isBefore && (!before || until - 1 < at)) return undefined;
  const end =
    isBefore && before
      ? { text: before.text, offset: before.end - before.start }
      : { text: b.text, offset: last - b.start };
  return { start, end, ...(a.blockId !== undefined && { blockId: a.blockId }) };
}

/** Index of the first text that ends after this unit. */
function firstText(texts: TextIndex["texts"], unit: number): number {
  let [low, high] = [0, texts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle]?.end ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstNotBelow(numbers: Int32Array, wanted: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
