import { mostContext, mostQuoted, type Quote, type TextAnchor } from "./anchor.ts";
import { relativePlace } from "./relative-place.ts";
import { embedded, offsetOf, placesOf, type TextIndex, type TextPlace } from "./text-index.ts";

/** The anchor of what stands between two places of a body; undefined where there are no words between them. */
export function anchorText(index: TextIndex, start: TextPlace, end: TextPlace): TextAnchor | undefined {
  const [first, last] = [offsetOf(index, start), offsetOf(index, end)];
  if (first === undefined || last === undefined) return undefined;
  const within = trimmed(index.said, first, last);
  const places = placesOf(index, within.from, within.to);
  return (
    places && { kind: "text", ...anchorPlaces(places), ...quoteOf(index.said, within, aroundOf(index, within, places)) }
  );
}

/** Fewest units around a quote in its own paragraph for which those of others are left out: a paragraph moves with its own. */
const fewestAround = 4;

function aroundOf(index: TextIndex, within: Stretch, { start, end }: { start: TextPlace; end: TextPlace }): Stretch {
  const from = offsetOf(index, { text: start.text, offset: 0 }) ?? 0;
  const to = offsetOf(index, { text: end.text, offset: Number.POSITIVE_INFINITY }) ?? index.said.length;
  const isEnough = within.from - from + to - within.to >= fewestAround;
  return isEnough ? { from, to } : { from: 0, to: index.said.length };
}

/** What an anchor keeps of the places between which it lies. */
export function anchorPlaces(
  places: NonNullable<ReturnType<typeof placesOf>>,
): Pick<TextAnchor, "start" | "end" | "blockId"> {
  const { start, end, blockId } = places;
  return {
    start: relativePlace(start, "start"),
    end: relativePlace(end, "end"),
    ...(blockId !== undefined && { blockId }),
  };
}

/** Places in a text that is searched. */
export interface Stretch {
  from: number;
  to: number;
}

/** The words of a stretch of a text, with those around them as far as `around` goes. */
export function quoteOf(said: string, { from, to }: Stretch, around: Stretch = { from: 0, to: said.length }): Quote {
  return {
    quote: whole(said.slice(from, Math.min(to, from + mostQuoted))),
    prefix: whole(said.slice(Math.max(around.from, from - mostContext), from)),
    suffix: whole(said.slice(to, Math.min(around.to, to + mostContext))),
  };
}

/**
 * A stretch without what stands at its ends that is no text: white space, and blocks that stand in the line. It begins and ends
 * with whole characters.
 */
export function trimmed(said: string, from: number, to: number): Stretch {
  let [start, end] = [from, to];
  while (start < end && noText.has(said[start] ?? "")) start += 1;
  while (end > start && noText.has(said[end - 1] ?? "")) end -= 1;
  if (start === end) return { from: start, to: end };
  return { from: isSecondHalf(said, start) ? start - 1 : start, to: isSecondHalf(said, end) ? end + 1 : end };
}

const noText = new Set([" ", embedded]);

/** Whether a place is within a character. */
function isSecondHalf(said: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(said.slice(Math.max(0, at - 1), at + 1));
}

/** A text without the half of a character that cutting it may leave at either end. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, "");
}
