import type { Aggregation, IndicatorEntry, IndicatorNature } from "./indicator-entry.ts";
import type { UnitBase } from "./measure-unit.ts";

/** The natures, in the order in which they are offered. */
export const natures = [
  "count",
  "rate",
  "amount",
  "duration",
  "ratio",
  "rank",
  "frequency",
  "qualitative",
] as const satisfies readonly IndicatorNature[];

/** Units that an indicator of each nature may be charted in, the usual one first. */
export const unitsOfNature = {
  count: ["count"],
  rate: ["percent"],
  amount: ["euro"],
  duration: ["day", "minute", "hour", "week", "month", "year"],
  ratio: ["euro", "count"],
  rank: ["count"],
  frequency: ["times"],
  qualitative: ["count"],
} as const satisfies Record<IndicatorNature, readonly UnitBase[]>;

/** Legitimate ways to put values together, by nature: a rate is never added up, a rank never averaged. */
export const aggregationsOfNature = {
  count: ["sum", "none"],
  rate: ["weighted-mean", "none"],
  amount: ["sum", "none"],
  duration: ["none"],
  ratio: ["none"],
  rank: ["none"],
  frequency: ["none"],
  qualitative: ["none"],
} as const satisfies Record<IndicatorNature, readonly Aggregation[]>;

/** Which of unit and aggregation do not go with the nature of an indicator; both empty for a sound one. */
export function natureFaults(
  entry: Pick<IndicatorEntry, "nature" | "unit" | "aggregation">,
): ("unit" | "aggregation")[] {
  const units: readonly UnitBase[] = unitsOfNature[entry.nature];
  const aggregations: readonly Aggregation[] = aggregationsOfNature[entry.nature];
  return [
    ...(units.includes(entry.unit) ? [] : ["unit" as const]),
    ...(aggregations.includes(entry.aggregation) ? [] : ["aggregation" as const]),
  ];
}
