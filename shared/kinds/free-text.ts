import type { FieldDefinition, ScalarType } from "./field.ts";

const free: ReadonlySet<ScalarType> = new Set<ScalarType>(["text", "long-text"]);

/** Whether what two people type there at once is merged: of a number, a date or a choice, one of both stays whole. */
export function isFreeText(definition: FieldDefinition | undefined): boolean {
  return definition !== undefined && definition.type !== "list" && free.has(definition.type) && !definition.quantity;
}
