import type { ScalarDefinition, ScalarType } from "@passerelles/shared/kinds/field.ts";

const shortTypes: ReadonlySet<ScalarType> = new Set<ScalarType>([
  ...(["choice", "measure", "money", "number", "period", "time", "year"] as const),
]);

/** Whether the values of a field are short: two such fields stand side by side where there is room. */
export function isShort({ type, quantity }: ScalarDefinition): boolean {
  return shortTypes.has(type) || quantity === true;
}
