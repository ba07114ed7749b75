import type { IndicatorEntry } from "@passerelles/shared/indicators/indicator-entry.ts";
import { aggregationsOfNature, unitsOfNature } from "@passerelles/shared/indicators/nature-rules.ts";
import { useState } from "react";

/** What an indicator is besides its words. */
export type Rules = Pick<IndicatorEntry, "nature" | "unit" | "per" | "aggregation" | "better">;

const first: Rules = { nature: "count", unit: "count", per: "", aggregation: "sum", better: "up" };

/** The rules of an indicator as they are chosen: unit and aggregation follow the nature. */
export function useRules(indicator?: Rules): [Rules, (change: Partial<Rules>) => void] {
  const [rules, setRules] = useState<Rules>(indicator ?? first);
  return [rules, (change) => setRules((present) => ({ ...present, ...change, ...following(present, change) }))];
}

function following(present: Rules, { nature }: Partial<Rules>): Partial<Rules> {
  if (nature === undefined || nature === present.nature) return {};
  return { unit: unitsOfNature[nature][0], aggregation: aggregationsOfNature[nature][0], per: "" };
}
