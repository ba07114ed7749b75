import type { measure } from "../strings/fr/measure.ts";

/** Why figures are not put together. */
export type RefusalReason = keyof typeof measure.refusal;

/** One reason, the sentence that says it, and the figures that it is about. */
export interface AggregateRefusal {
  readonly reason: RefusalReason;
  /** Key of the sentence in the string catalogue. */
  readonly message: `measure.refusal.${RefusalReason}`;
  /** Places of the figures concerned in the list that was given, ascending. */
  readonly measures: readonly number[];
}

/** A refusal about the figures at these places. */
export function refusal(reason: RefusalReason, measures: Iterable<number>): AggregateRefusal {
  return { reason, message: `measure.refusal.${reason}`, measures: [...new Set(measures)].sort((a, b) => a - b) };
}
