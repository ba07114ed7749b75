import { generateKeyBetween } from "fractional-indexing";
import * as Y from "yjs";
import { compareOrders } from "./compare-orders.ts";
import { listOf } from "./write-fields.ts";

/**
 * A column of several values (`many` in its definition). Each value is an entry of the row by itself, `column:value`,
 * whose text is its place among the others: two people who add one at once write two keys, and both stay.
 */
const mark = ":";

/** The values of such a column, in their order. */
export function entriesOf(columns: Readonly<Record<string, string>>, column: string): string[] {
  const prefix = `${column}${mark}`;
  return Object.entries(columns)
    .filter(([key, place]) => key.startsWith(prefix) && place !== "")
    .sort(([keyA, a], [keyB, b]) => compareOrders(a, b) || compareOrders(keyA, keyB))
    .map(([key]) => key.slice(prefix.length));
}

/** The columns that hold these values, for a row that is being made. */
export function entryColumns(column: string, values: readonly string[]): Record<string, string> {
  let place: string | null = null;
  const columns: Record<string, string> = {};
  for (const value of values) {
    place = generateKeyBetween(place, null);
    columns[`${column}${mark}${value}`] = place;
  }
  return columns;
}

/** Adds a value at the end of those of a column; one that is there already stays where it is. */
export function addEntry(fields: Y.Map<unknown>, name: string, rowId: string, column: string, value: string): void {
  const row = listOf(fields, name).get(rowId);
  const key = `${column}${mark}${value}`;
  if (!(row instanceof Y.Map) || row.has(key)) return;
  const places = [...row.entries()].filter(([other]) => other.startsWith(`${column}${mark}`)).map(([, place]) => place);
  row.set(
    key,
    after(
      places
        .filter((place) => typeof place === "string")
        .sort(compareOrders)
        .at(-1),
    ),
  );
}

/** Removes a value from those of a column. */
export function removeEntry(fields: Y.Map<unknown>, name: string, rowId: string, column: string, value: string): void {
  const row = listOf(fields, name).get(rowId);
  if (row instanceof Y.Map) row.delete(`${column}${mark}${value}`);
}

/** A malformed last place (a hostile writer's) is followed by something that sorts after it. */
function after(last: string | undefined): string {
  try {
    return generateKeyBetween(last || null, null);
  } catch {
    return `${last}V`;
  }
}
