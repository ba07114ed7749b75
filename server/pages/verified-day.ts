import {
  isWithoutValue,
  needsVerification,
  type Verifiable,
} from "@passerelles/shared/indicators/needs-verification.ts";

/**
 * The day since which all the figures of a page are verified, ISO: the oldest of theirs. Null while one of them is to be
 * verified, since the page would claim what is true of others alone; and where there are none.
 */
export function verifiedDay(figures: readonly Verifiable[], today: string, months: number): string | null {
  if (figures.some((figure) => needsVerification(figure, today, months))) return null;
  const days = figures.flatMap((figure) => (isWithoutValue(figure) ? [] : [figure.attributes.verifiedOn ?? ""]));
  return days.sort()[0] ?? null;
}
