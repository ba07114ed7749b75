/** Text that PostgreSQL can hold (no U+0000, no half of a character), cut at a number of UTF-16 units. */
export function cleanText(text: string, maximum: number): string {
  const cut = text.length > maximum ? text.slice(0, maximum).replace(/[\ud800-\udbff]$/, "") : text;
  return cut.toWellFormed().replaceAll("\0", "");
}

/** Objects nested deeper than this in an attribute are left out. */
const maximumNesting = 10;

/** Whatever a document holds as a value, as JSON that PostgreSQL can hold; what is no JSON becomes null. */
export function cleanJson(value: unknown, maximumLength: number, nesting = 0): unknown {
  if (typeof value === "string") return cleanText(value, maximumLength);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null || nesting >= maximumNesting) return null;
  if (Array.isArray(value)) return value.map((item) => cleanJson(item, maximumLength, nesting + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype && Object.getPrototypeOf(value) !== null) return null;
  return cleanRecord(value as Record<string, unknown>, maximumLength, nesting);
}

/** The same for the values of a record. */
export function cleanRecord(record: object, maximumLength: number, nesting = 0): Record<string, unknown> {
  const entries = Object.entries(record).filter(([name]) => name !== "__proto__");
  return Object.fromEntries(
    entries.map(([name, value]) => [cleanText(name, 200), cleanJson(value, maximumLength, nesting + 1)]),
  );
}
