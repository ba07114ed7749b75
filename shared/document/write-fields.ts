import * as Y from "yjs";
import { moveOrders, orderBetween } from "./order-keys.ts";

/** Sets a scalar field to the text as typed; "" empties it. Does nothing when it already reads so. */
export function writeText(fields: Y.Map<unknown>, name: string, text: string): void {
  const present = fields.get(name) ?? "";
  if (present === text) return;
  if (text === "") fields.delete(name);
  else fields.set(name, text);
}

/**
 * The map of rows of a list field. The server lays it when it creates the page, so that two people who add their
 * first row at once write into the same map; it is made here only for fields that a page's kind gained later.
 */
export function listOf(fields: Y.Map<unknown>, name: string): Y.Map<Y.Map<string>> {
  const present = fields.get(name);
  if (present instanceof Y.Map) return present;
  const made = new Y.Map<Y.Map<string>>();
  fields.set(name, made);
  return made;
}

/** Adds a row after the row `after` (at the end when absent) and returns its id. */
export function addRow(
  fields: Y.Map<unknown>,
  name: string,
  columns: Readonly<Record<string, string>>,
  options: { id: string; after?: string },
): void {
  const list = listOf(fields, name);
  const row = new Y.Map<string>();
  row.set("order", orderAfter(list, options.after));
  for (const [column, value] of Object.entries(columns)) if (value !== "") row.set(column, value);
  list.set(options.id, row);
}

/** Sets one column of a row; a row that somebody else has removed meanwhile stays removed. */
export function writeColumn(fields: Y.Map<unknown>, name: string, rowId: string, column: string, text: string): void {
  const row = listOf(fields, name).get(rowId);
  if (row instanceof Y.Map && (row.get(column) ?? "") !== text) row.set(column, text);
}

/**
 * Moves a row after another (to the front when `after` is undefined): only places are written, its own and those of rows
 * that had the same one.
 */
export function moveRow(fields: Y.Map<unknown>, name: string, rowId: string, after: string | undefined): void {
  const list = listOf(fields, name);
  const rows = ordered(list);
  const keys = rows.map(({ order }) => order);
  const from = rows.findIndex(({ id }) => id === rowId);
  const to = after === undefined ? 0 : rows.findIndex(({ id }) => id === after) + 1;
  for (const [index, key] of moveOrders(keys, from, to)) list.get(rows[index]?.id ?? "")?.set("order", key);
}

/** Removes a row. */
export function removeRow(fields: Y.Map<unknown>, name: string, rowId: string): void {
  const list = fields.get(name);
  if (list instanceof Y.Map) list.delete(rowId);
}

interface Ordered {
  id: string;
  order: string;
}

function orderAfter(list: Y.Map<Y.Map<string>>, after: string | undefined): string {
  const rows = ordered(list);
  const at = after === undefined ? rows.length - 1 : rows.findIndex((row) => row.id === after);
  return orderBetween(rows[at]?.order, rows[at + 1]?.order);
}

function ordered(list: Y.Map<Y.Map<string>>): Ordered[] {
  const rows: Ordered[] = [];
  for (const [id, row] of list.entries()) if (row instanceof Y.Map) rows.push({ id, order: row.get("order") ?? "" });
  return rows.sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1));
}
