import * as Y from "yjs";
import { isEmpty, remove, type SharedTable, setSpans } from "./shared-table.ts";

/**
 * Makes one cell of all that stand in the rectangle of these, with the text of all. Returns whether it did: not where
 * there is one alone, or where another cell reaches out of the rectangle.
 */
export function mergeCells({ cells }: SharedTable, chosen: ReadonlySet<Y.XmlElement>): boolean {
  const corners = cells.filter(({ cell }) => chosen.has(cell));
  const left = Math.min(...corners.map((place) => place.left));
  const top = Math.min(...corners.map((place) => place.top));
  const right = Math.max(...corners.map((place) => place.right));
  const bottom = Math.max(...corners.map((place) => place.bottom));
  const within = cells.filter(
    (place) => place.left < right && place.right > left && place.top < bottom && place.bottom > top,
  );
  const isWhole = within.every(
    (place) => place.left >= left && place.right <= right && place.top >= top && place.bottom <= bottom,
  );
  const [first, ...others] = within.map(({ cell }) => cell);
  if (!isWhole || first === undefined || others.length === 0) return false;

  const blocks = others
    .filter((cell) => !isEmpty(cell))
    .flatMap((cell) => cell.toArray())
    .filter((node) => node instanceof Y.XmlElement);
  const [opening, ...rest] = blocks;
  const blank: unknown = isEmpty(first) ? first.get(0) : undefined;
  if (blank instanceof Y.XmlElement && opening?.nodeName === "paragraph") {
    fill(blank, opening);
    append(first, rest);
  } else append(first, blocks);
  for (const cell of others) remove(cell);
  setSpans(first, right - left, bottom - top);
  return true;
}

/** Into the paragraph that is there, not in its stead: somebody may be writing in it. */
function fill(blank: Y.XmlElement, paragraph: Y.XmlElement): void {
  const [opening, ...rest] = paragraph.toArray();
  const text: unknown = blank.get(0);
  if (text instanceof Y.XmlText && opening instanceof Y.XmlText) {
    text.applyDelta(opening.toDelta());
    append(blank, rest);
  } else append(blank, paragraph.toArray());
}

function append(to: Y.XmlElement, nodes: readonly unknown[]): void {
  const made = nodes
    .filter((node) => node instanceof Y.XmlElement || node instanceof Y.XmlText)
    .map((node) => node.clone());
  if (made.length > 0) to.insert(to.length, made);
}
