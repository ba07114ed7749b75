import type { ScalarType } from "@passerelles/shared/kinds/field.ts";

/** Types whose values are short: two of them stand side by side where there is room. */
export const shortTypes: ReadonlySet<ScalarType> = new Set<ScalarType>([
  ...(["choice", "measure", "money", "number", "period", "time", "year"] as const),
]);
