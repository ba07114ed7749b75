import { type AggregateRefusal, refusal } from "./aggregate-refusal.ts";

/** Whether the first territory, by code, contains the second, another one. */
export type Contains = (wider: string, narrower: string) => boolean;

/** The refusals of figures that may count the same people twice: one territory in another, the same twice, or none said. */
export function overlapping(codes: readonly (string | null)[], contains: Contains): AggregateRefusal[] {
  const unknown = codes.flatMap((code, place) => (code === null ? [place] : []));
  const twice = new Set<number>();
  for (const [place, code] of codes.entries()) {
    for (const [other, otherCode] of codes.entries()) {
      if (place === other || code === null || otherCode === null) continue;
      if (code === otherCode || contains(code, otherCode)) twice.add(place).add(other);
    }
  }
  return [
    ...(unknown.length === 0 ? [] : [refusal("territoryUnknown", unknown)]),
    ...(twice.size === 0 ? [] : [refusal("overlappingTerritories", twice)]),
  ];
}
