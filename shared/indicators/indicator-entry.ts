import type { Label } from "../strings/label.ts";
import type { PerPeriod, UnitBase } from "./measure-unit.ts";

/** What an indicator measures; it decides which forms of value it takes. */
export type IndicatorNature = "count" | "rate" | "amount" | "duration" | "ratio" | "rank" | "frequency" | "qualitative";

/**
 * How values of several territories or periods may be put together. `sum`: disjoint populations only;
 * `weighted-mean`: only with every denominator; `none`: shown side by side, never merged.
 */
export type Aggregation = "sum" | "weighted-mean" | "none";

/** One indicator of the referential. A custom indicator has no entry, only a label in the document. */
export interface IndicatorEntry {
  /** Stable, kebab-case, stored in documents: never renamed. */
  readonly code: string;
  readonly label: Label;
  readonly definition: Label;
  /** Unit that charts use; durations typed in another one are converted to it. */
  readonly unit: UnitBase;
  /** Period the count repeats over, when the indicator is told per period. */
  readonly per: PerPeriod | "";
  readonly nature: IndicatorNature;
  readonly aggregation: Aggregation;
  /** The direction that is an improvement; `neutral` when neither is. */
  readonly better: "up" | "down" | "neutral";
}
