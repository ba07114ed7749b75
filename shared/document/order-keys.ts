import { generateKeyBetween } from "fractional-indexing";

/** A key between two others; equal or malformed neighbours (hostile or simultaneous writers) fall back to the end. */
export function orderBetween(low: string | undefined, high: string | undefined): string {
  try {
    return generateKeyBetween(low || null, high || null);
  } catch {
    return `${low ?? "a0"}V`;
  }
}

/**
 * The keys to write so that, of things with these keys in their order, the one at `from` comes before the one that is at
 * `to` (at the end for their number): by the thing's present index. Others are given a key only where theirs, the same as
 * another's or missing, would leave them before what they follow.
 */
export function moveOrders(keys: readonly string[], from: number, to: number): ReadonlyMap<number, string> {
  const written = new Map<number, string>();
  if (from < 0 || from >= keys.length || to === from || to === from + 1) return written;
  const others = [...keys.keys()].filter((index) => index !== from);
  const place = others.filter((index) => index < to).length;
  const sequence = [...others.slice(0, place), from, ...others.slice(place)];
  let last = keys[sequence[place - 1] ?? -1] ?? "";
  for (const [at, index] of sequence.entries()) {
    const key = keys[index] ?? "";
    if (at < place) continue;
    if (index !== from && key > last) break;
    const next = sequence
      .slice(at + 1)
      .map((after) => keys[after] ?? "")
      .find((after) => after > last);
    last = orderBetween(last, next);
    written.set(index, last);
  }
  return written;
}
