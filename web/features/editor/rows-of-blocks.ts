import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { type PageDocument, readRows } from "@passerelles/shared/document/page-document.ts";
import { addRow, listOf } from "@passerelles/shared/document/write-fields.ts";
import type { PlacedBlock } from "./fresh-ids.ts";
import { newId } from "./new-id.ts";
import { fieldOrigin } from "./page-undo.ts";
import type { CarriedRows } from "./paste/carried-rows.ts";

/** Lays the rows of a new block, so that two people who add the first one write into the same map. */
export function layRows({ doc, data }: PageDocument, name: string, id: string): void {
  if (findBlock(name)?.rows) doc.transact(() => listOf(data, id), fieldOrigin);
}

/**
 * Gives a copied block its rows: those of the one that it was copied from as they are now when that one is of this page,
 * or those that came with the copy.
 */
export function copyRows(
  { doc, data }: PageDocument,
  { name, from, to }: PlacedBlock,
  carried: CarriedRows = new Map(),
): void {
  // Cut here, and put back here.
  const isItself = from === to && data.has(to);
  if (!findBlock(name)?.rows || isItself) return;
  const rows = data.has(from) ? readRows(data, from).map(({ columns }) => columns) : (carried.get(from) ?? []);
  doc.transact(() => {
    listOf(data, to);
    for (const columns of rows) addRow(data, to, columns, { id: newId() });
  }, fieldOrigin);
}
