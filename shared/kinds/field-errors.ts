import type { Kind } from "./define-kind.ts";
import { endsTooEarly } from "./event-hours.ts";
import type { ScalarDefinition } from "./field.ts";
import { type FieldError, type FieldMessage, withheld } from "./field-value.ts";
import { readScalar } from "./read-field.ts";

/**
 * What is wrong in field values that `readFields` gave. A value that was understood reads back as itself, and one that
 * was not is the text as typed, or `withheld`: so the errors need not be kept beside the values.
 */
export function fieldErrorsOf(kind: Kind, values: Readonly<Record<string, unknown>>): FieldError[] {
  const errors: FieldError[] = [];
  for (const [field, definition] of Object.entries(kind.fields)) {
    const value = values[field];
    if (definition.list === undefined) {
      const message = errorOf(definition, value);
      if (message) errors.push({ field, message });
    } else if (Array.isArray(value)) {
      for (const row of value as { id: string; [column: string]: unknown }[]) {
        for (const [column, columnDefinition] of Object.entries(definition.list)) {
          for (const value of [row[column]].flat()) {
            const message = errorOf(columnDefinition, value);
            if (message) errors.push({ field, row: row.id, column, message });
          }
        }
        if (definition.event && endsTooEarly(row))
          errors.push({ field, row: row.id, column: "fin", message: "fields.error.endTooEarly" });
      }
    }
  }
  return errors;
}

function errorOf(definition: ScalarDefinition, value: unknown): FieldMessage | undefined {
  if (typeof value !== "string") return undefined;
  if (value === withheld && definition.type === "person") return "fields.error.person";
  const reading = readScalar(definition, value);
  return reading.ok ? undefined : reading.message;
}
