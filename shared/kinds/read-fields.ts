import type * as Y from "yjs";
import { readRows, readText } from "../document/page-document.ts";
import { entriesOf } from "../document/row-entries.ts";
import type { Kind } from "./define-kind.ts";
import { endsTooEarly } from "./event-hours.ts";
import type { ListField, ScalarDefinition } from "./field.ts";
import { type FieldError, type ScalarValue, withheld } from "./field-value.ts";
import { readScalar } from "./read-field.ts";

/** A row of a list field: its id, and its columns that are filled; a column of several values gives them all. */
export type RowValue = { id: string } & Record<string, ScalarValue | ScalarValue[]>;
/** Field name → value as understood, or as typed where it is not (`withheld` where that names a person); fields that are not filled are absent. */
export type FieldValues = Record<string, ScalarValue | RowValue[]>;

/** Most rows of a list field that are read. */
export const maximumRows = 500;
/** Most values that are read in a column of several. */
export const maximumEntries = 50;

/** The fields of a document as its kind understands them. Fields that the kind does not have are left out. */
export function readFields(kind: Kind, fields: Y.Map<unknown>): { values: FieldValues; errors: FieldError[] } {
  const values: FieldValues = {};
  const errors: FieldError[] = [];
  for (const [field, definition] of Object.entries(kind.fields)) {
    if (definition.list === undefined) {
      const value = readOne(definition, readText(fields, field), (message) => errors.push({ field, message }));
      if (value !== null) values[field] = value;
    } else {
      const rows = readList(field, definition, fields, errors);
      if (rows.length > 0) values[field] = rows;
    }
  }
  return { values, errors };
}

function readList(field: string, definition: ListField, fields: Y.Map<unknown>, errors: FieldError[]): RowValue[] {
  const rows: RowValue[] = [];
  for (const { id, columns } of readRows(fields, field).slice(0, maximumRows)) {
    const read = readColumns(definition.list, columns, (column, message) =>
      errors.push({ field, row: id, column, message }),
    );
    const row: RowValue = { id, ...read };
    if (definition.event && endsTooEarly(row))
      errors.push({ field, row: id, column: "fin", message: "fields.error.endTooEarly" });
    if (Object.keys(row).length > 1) rows.push(row);
  }
  return rows;
}

/**
 * The filled columns of one row, as understood, or as typed where they are not (`withheld` where that names a person); a
 * column of several values gives them all.
 */
export function readColumns(
  definitions: Readonly<Record<string, ScalarDefinition>>,
  columns: Readonly<Record<string, string>>,
  report: (column: string, message: FieldError["message"]) => void = () => {},
): Record<string, ScalarValue | ScalarValue[]> {
  const row: Record<string, ScalarValue | ScalarValue[]> = {};
  for (const [column, definition] of Object.entries(definitions)) {
    const tell = (message: FieldError["message"]) => report(column, message);
    if (definition.many) {
      const entries = entriesOf(columns, column).slice(0, maximumEntries);
      if (entries.length > 0) row[column] = entries.map((entry) => readOne(definition, entry, tell));
      continue;
    }
    const value = readOne(definition, columns[column] ?? "", tell);
    if (value !== null) row[column] = value;
  }
  return row;
}

function readOne(definition: ScalarDefinition, typed: string, report: (message: FieldError["message"]) => void) {
  const reading = readScalar(definition, typed);
  if (reading.ok) return reading.value;
  report(reading.message);
  return definition.type === "person" ? withheld : typed;
}
