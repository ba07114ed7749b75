/** How many characters two texts begin and end with in common, without counting one twice. */
export function commonEnds(one: string, other: string): { start: number; end: number } {
  const length = Math.min(one.length, other.length);
  let start = 0;
  while (start < length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < length - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return { start, end };
}

/** Where a place in one text is in another that differs from it in one stretch. */
export function mapOffset(from: string, to: string, offset: number): number {
  const { start, end } = commonEnds(from, to);
  const inEnd = from.length - offset <= end && end > 0;
  if (offset < start || (offset === start && !(inEnd && end > start))) return offset;
  if (inEnd) return to.length - (from.length - offset);
  return Math.min(offset, to.length - end);
}
