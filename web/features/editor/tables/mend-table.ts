import type * as Y from "yjs";
import { emptyCell, isEmpty, readTable, remove, type SharedTable, setSpans, typeOf } from "./shared-table.ts";

/**
 * Makes every row of a table as long as the others, in the shared document. Rows differ after two people have changed the
 * table at once: one took a column away while the other added a row. Only somebody's own edit of the table may call this:
 * clients that mended what they merely receive would each add the same cells.
 *
 * What anybody wrote stays. The table is as wide as most of the rows that say something, or as the furthest text needs;
 * empty cells at the end of longer rows go, shorter rows are completed. Spans that cannot be drawn become what is drawn.
 */
export function mendTable(table: Y.XmlElement, isOccupied: (cell: Y.XmlElement) => boolean): void {
  const ragged = readTable(table);
  if (ragged?.layout.missing.some((count) => count > 0)) cutEmptyEnds(ragged, isOccupied);
  const cut = readTable(table);
  if (cut === undefined) return;
  for (const { cell, left, right, top, bottom } of cut.cells) setSpans(cell, right - left, bottom - top);
  for (const [at, row] of cut.rows.entries()) {
    const missing = cut.layout.missing[at] ?? 0;
    if (missing === 0) continue;
    const present = cut.layout.rows[at] ?? [];
    const isHead = present.length > 0 && present.every(({ cell }) => typeOf(cell) === "tableHeader");
    const type = isHead ? "tableHeader" : "tableCell";
    row.insert(
      row.length,
      Array.from({ length: missing }, () => emptyCell(type)),
    );
  }
}

function cutEmptyEnds({ layout }: SharedTable, isOccupied: (cell: Y.XmlElement) => boolean): void {
  const says = (cell: Y.XmlElement) => !isEmpty(cell) || isOccupied(cell);
  const lengths = layout.missing.map((missing) => layout.width - missing);
  const speaking = lengths.filter((_length, row) => layout.rows[row]?.some(({ cell }) => says(cell)));
  const usual = mostFrequent(speaking.length > 0 ? speaking : lengths);
  const ends = layout.rows.map((row) => {
    const last = row.findLastIndex(({ cell, left, right, bottom, top }) => {
      return right <= usual || says(cell) || right - left > 1 || bottom - top > 1;
    });
    return row.slice(last + 1);
  });
  const needed = layout.rows.map((row, at) => row[row.length - (ends[at]?.length ?? 0) - 1]?.right ?? 0);
  const width = Math.max(usual, ...needed);
  for (const { cell, left } of ends.flat()) if (left >= width) remove(cell);
}

/** Of those that are as frequent, the largest. */
function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [most] = [...counts].toSorted(([a, often], [b, oftener]) => oftener - often || b - a);
  return most?.[0] ?? 0;
}
