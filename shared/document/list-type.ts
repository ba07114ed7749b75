/** How an ordered list may count besides numbers, as HTML names it: letters or Roman numbers, small or capital. */
const types = ["a", "A", "i", "I"] as const;
export type ListType = (typeof types)[number];

/** The way a list counts as stored, which may be anything; undefined for numbers. */
export function readListType(stored: unknown): ListType | undefined {
  return types.find((type) => type === stored);
}
