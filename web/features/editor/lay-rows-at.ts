import { readRows } from "@passerelles/shared/document/page-document.ts";
import { addRow, writeColumn } from "@passerelles/shared/document/write-fields.ts";
import type * as Y from "yjs";
import { newId } from "./new-id.ts";

/** Lays rows after the row `at`, or at the end; a row that is empty there is filled rather than left behind. */
export function layRowsAt(
  fields: Y.Map<unknown>,
  name: string,
  laid: readonly Readonly<Record<string, string>>[],
  at?: string,
): void {
  const rows = readRows(fields, name);
  const near = rows.find(({ id }) => id === at) ?? rows.at(-1);
  const isFree = near !== undefined && !Object.values(near.columns).some((text) => text.trim() !== "");
  let after = near?.id;
  for (const [index, columns] of laid.entries()) {
    if (index === 0 && isFree) {
      for (const [column, text] of Object.entries(columns)) writeColumn(fields, name, near.id, column, text);
      continue;
    }
    const id = newId();
    addRow(fields, name, columns, { id, after });
    after = id;
  }
}
