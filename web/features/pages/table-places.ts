import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { drawnMissing, layOutTable, readSpan } from "@passerelles/shared/document/table-layout.ts";

/** How a table is drawn so that it has no holes: what each of its cells covers, and how many each row lacks at its end. */
export interface TablePlaces {
  spans: ReadonlyMap<BodyNode, { colSpan: number; rowSpan: number }>;
  missing: ReadonlyMap<BodyNode, number>;
}

/** Where the cells of a table stand, whatever two people's edits have made of it. */
export function tablePlaces(table: BodyNode): TablePlaces {
  const rows = table.content ?? [];
  const layout = layOutTable(
    rows.map(({ content = [] }) => content),
    ({ attrs }) => ({ colspan: readSpan(attrs?.colspan), rowspan: readSpan(attrs?.rowspan) }),
  );
  return {
    spans: new Map(
      layout.rows
        .flat()
        .map(({ cell, left, right, top, bottom }) => [cell, { colSpan: right - left, rowSpan: bottom - top }]),
    ),
    missing: new Map(rows.map((row, at) => [row, drawnMissing(layout, at)])),
  };
}
