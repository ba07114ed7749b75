/** A part of a content, in bytes; `end` is excluded. */
export interface Range {
  start: number;
  end: number;
}

/**
 * The part that a `Range` header asks for (RFC 9110); null when the content has no such part, undefined when all of it is
 * to be sent: without a header, and for several parts at once or other units, which need not be answered.
 */
export function readRange(header: string | undefined, bytes: number): Range | null | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return undefined;
  if (first === "") return Number(last) === 0 ? null : { start: Math.max(0, bytes - Number(last)), end: bytes };
  const start = Number(first);
  const end = last === "" ? bytes : Math.min(bytes, Number(last) + 1);
  if (last !== "" && Number(last) < start) return undefined;
  return start < bytes ? { start, end } : null;
}
