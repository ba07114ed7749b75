import * as Y from "yjs";
import { compareOrders } from "./compare-orders.ts";
import { storedText } from "./stored-text.ts";

/**
 * Version of the document schema that this code writes. A client that announces an older one than a page needs may
 * not write in it; raise it when a new node or field shape would be damaged by older code, and write in `schema-steps.ts`
 what makes a document of the version before one of this.
 */
export const documentSchemaVersion = 2;

/** The three roots of a page's document. */
export interface PageDocument {
  doc: Y.Doc;
  /** Field name → text as typed, or (list fields) a map of row id → row. */
  fields: Y.Map<unknown>;
  /** The rich text, as y-prosemirror binds it. */
  body: Y.XmlFragment;
  /** Block id → row id → row: rows of blocks that hold no prose. */
  data: Y.Map<unknown>;
}

/** The roots of a document; reading them creates nothing that is stored. */
export function pageDocument(doc: Y.Doc): PageDocument {
  return { doc, fields: doc.getMap("fields"), body: doc.getXmlFragment("body"), data: doc.getMap("data") };
}

/** A row of a list as it is read: its id, its place among the others, and its columns. */
export interface ListRow {
  id: string;
  columns: Record<string, string>;
  /** Of a block's row, where it was projected: its filled columns as understood. */
  values?: Readonly<Record<string, unknown>>;
}

/** The text of a scalar field as typed; "" when it was never filled. */
export function readText(fields: Y.Map<unknown>, name: string): string {
  return storedText(fields.get(name)) ?? "";
}

/** The rows of a list field in their order. Rows of the same order (two people added at once) sort by id. */
export function readRows(fields: Y.Map<unknown>, name: string): ListRow[] {
  const list = fields.get(name);
  if (!(list instanceof Y.Map)) return [];
  const rows: (ListRow & { order: string })[] = [];
  for (const [id, row] of list.entries()) {
    if (!(row instanceof Y.Map)) continue;
    const columns: Record<string, string> = {};
    for (const [column, value] of row.entries()) {
      const text = storedText(value);
      if (column !== "order" && text !== undefined) columns[column] = text;
    }
    const order = row.get("order");
    rows.push({ id, columns, order: typeof order === "string" ? order : "" });
  }
  rows.sort((a, b) => compareOrders(a.order, b.order) || compareOrders(a.id, b.id));
  return rows.map(({ id, columns }) => ({ id, columns }));
}
