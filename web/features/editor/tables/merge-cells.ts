import * as Y from "yjs";
import { isEmpty, remove, type SharedTable, setSpans } from "./shared-table.ts";

/**
 * Makes one cell of all that stand in the rectangle of these, with the text of all. Returns whether it did: not where
 * there is one alone, or where another cell reaches out of the rectangle.
 */
export function mergeCells(
  { cells }: SharedTable,
  chosen: ReadonlySet<Y.XmlElement>,
  isOccupied: (cell: Y.XmlElement) => boolean,
): boolean {
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

  const texts = others.filter((cell) => !isEmpty(cell)).flatMap((cell) => cell.toArray());
  if (texts.length > 0 && isEmpty(first) && !isOccupied(first)) first.delete(0, first.length);
  first.insert(
    first.length,
    texts.filter((node) => node instanceof Y.XmlElement).map((node) => node.clone()),
  );
  for (const cell of others) remove(cell);
  setSpans(first, right - left, bottom - top);
  return true;
}
