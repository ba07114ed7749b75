import type { Span } from "./rules.ts";

/** What is worth a second look in the hours of one day: they are kept as they are. */
export type DoubtfulSpans = "overlap" | "overnight";

const day = 24 * 60;

/**
 * What looks mistyped in the hours of one day: two spans hold at the same moment, or one ends before it starts, which
 * OpenStreetMap reads as open until the next day.
 */
export function doubtfulSpans(spans: readonly Span[]): DoubtfulSpans | undefined {
  const read = spans
    .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) + (to < from ? day : 0) }))
    .sort((a, b) => a.from - b.from);
  const overlaps = read.some(({ to }, at) => {
    const next = read[at + 1]?.from ?? (at > 0 || to > day ? (read[0]?.from ?? 0) + day : Number.POSITIVE_INFINITY);
    return to > next;
  });
  if (overlaps) return "overlap";
  return spans.some(({ from, to }) => to < from) ? "overnight" : undefined;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}
