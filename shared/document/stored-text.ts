/**
 * A stored value as the text that a person would have typed. Other programs may write numbers and booleans where ours
 * writes text: they are read as such. Undefined for anything else.
 */
export function storedText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))) return String(value);
  return undefined;
}
