import type { FieldDefinition, ScalarType } from "@passerelles/shared/kinds/field.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The ids that the values of fields, rows of lists included, name by a type: the pages or the people referred to. */
export function namedIds(
  definitions: Readonly<Record<string, FieldDefinition>>,
  values: Readonly<Record<string, unknown>>,
  type: Extract<ScalarType, "page" | "person">,
): string[] {
  const named: unknown[] = [];
  for (const [name, definition] of Object.entries(definitions)) {
    const value = values[name];
    if (definition.list === undefined) {
      if (definition.type === type) named.push(value);
    } else if (Array.isArray(value)) {
      const columns = Object.entries(definition.list).filter(([, column]) => column.type === type);
      for (const row of value as Record<string, unknown>[]) named.push(...columns.flatMap(([column]) => row[column]));
    }
  }
  return named.filter((id): id is string => typeof id === "string" && uuid.test(id));
}
