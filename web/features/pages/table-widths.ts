import type { BodyNode } from "@passerelles/shared/document/body-node.ts";

/** Columns beyond these are not measured, and no column is wider or narrower, pixels: a stored table may claim anything. */
const [maximumColumns, narrowest, widest] = [100, 24, 2000];

/** The width of each column in pixels, 0 where it is left to the table, as its first row says. */
export function columnWidths(table: BodyNode): number[] {
  const widths: number[] = [];
  for (const { attrs } of table.content?.[0]?.content ?? []) {
    const span = Math.min(maximumColumns, Math.max(1, Math.trunc(Number(attrs?.colspan)) || 1));
    const said: unknown = attrs?.colwidth;
    for (let at = 0; at < span && widths.length < maximumColumns; at += 1)
      widths.push(Array.isArray(said) ? pixels(said[at]) : 0);
  }
  return widths;
}

function pixels(width: unknown): number {
  if (typeof width !== "number" || !(width > 0)) return 0;
  return Math.min(widest, Math.max(narrowest, width));
}
