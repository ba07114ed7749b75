import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { type PageDocument, readRows } from "@passerelles/shared/document/page-document.ts";
import { addRow, listOf } from "@passerelles/shared/document/write-fields.ts";
import { newId } from "./new-id.ts";
import { fieldOrigin } from "./page-undo.ts";

/** Lays the rows of a new block, so that two people who add the first one write into the same map. */
export function layRows({ doc, data }: PageDocument, name: string, id: string): void {
  if (findBlock(name)?.rows) doc.transact(() => listOf(data, id), fieldOrigin);
}

/** Gives a copied block the rows of the one that it was copied from, as they are now. */
export function copyRows({ doc, data }: PageDocument, name: string, from: string, to: string): void {
  if (!findBlock(name)?.rows) return;
  doc.transact(() => {
    listOf(data, to);
    for (const { columns } of readRows(data, from)) addRow(data, to, columns, { id: newId() });
  }, fieldOrigin);
}
