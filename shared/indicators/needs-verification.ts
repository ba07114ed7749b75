import { isIsoDate } from "./iso-date.ts";
import type { MeasureAttributes } from "./measure.ts";
import type { MeasureValue } from "./measure-value.ts";

/** What the rule looks at: a `MeasureView` has it, and so has a figure as the API gives it. */
export interface Verifiable {
  readonly attributes: Readonly<Partial<Pick<MeasureAttributes, "value" | "source" | "sourceUrl" | "verifiedOn">>>;
  /** Null when the typed value was not understood. */
  readonly value: MeasureValue | null;
}

/** Months after which a figure is to be verified again, where its kind of page says nothing else. */
export const usualMonths = 12;

/**
 * Whether somebody should check a measure again: it names no source, nobody verified it, or the verification is
 * older than `months` or dated after `today` (ISO). A criterion without value yet has nothing to verify.
 */
export function needsVerification(measure: Verifiable, today: string, months = usualMonths): boolean {
  if (isWithoutValue(measure)) return false;
  const { attributes } = measure;
  const { source = "", sourceUrl = "", verifiedOn = "" } = attributes;
  if ((source.trim() === "" && sourceUrl.trim() === "") || !isIsoDate(verifiedOn)) return true;
  return verifiedOn > today || verifiedOn < monthsBefore(today, months);
}

/** Whether a measure is a criterion that has no value yet. */
export function isWithoutValue({ attributes, value }: Verifiable): boolean {
  return value?.kind === "none" || attributes.value?.trim() === "";
}

/** The same day that many months before, or the last one of a shorter month. */
export function monthsBefore(today: string, months: number): string {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1 - months, Math.min(day, lastOfMonth)));
  return date.toISOString().slice(0, 10);
}
