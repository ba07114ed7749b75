/*
 * Every edit carries a token in its text, so that it can be told in whatever bytes a server passes on: alone, merged with
 * others, or in a whole state. Updates hold their text as it is, in UTF-8.
 */
const OPEN = 0x3c;
const CLOSE = 0x3e;
const DIGITS = 6;

/** Characters of a token. */
export const tokenLength = DIGITS + 2;

/** The token of an edit's number. */
export function tokenOf(edit: number): string {
  return `<${edit.toString(36).padStart(DIGITS, "0")}>`;
}

/** Calls a function with the number of each token that stands in these bytes. */
export function eachToken(bytes: Buffer, from: number, end: number, found: (edit: number) => void): void {
  const last = end - tokenLength;
  for (let at = from; at <= last; at += 1) {
    const edit = readToken(bytes, at);
    if (edit < 0) continue;
    found(edit);
    at += tokenLength - 1;
  }
}

/** The numbers of all tokens in these bytes. */
export function tokensIn(bytes: Buffer): Set<number> {
  const found = new Set<number>();
  eachToken(bytes, 0, bytes.length, (edit) => found.add(edit));
  return found;
}

/** The number of the token that begins here, or -1. */
function readToken(bytes: Buffer, at: number): number {
  if (bytes[at] !== OPEN || bytes[at + tokenLength - 1] !== CLOSE) return -1;
  let edit = 0;
  for (let digit = at + 1; digit <= at + DIGITS; digit += 1) {
    const code = bytes[digit] ?? 0;
    const value = code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 122 ? code - 87 : -1;
    if (value < 0) return -1;
    edit = edit * 36 + value;
  }
  return edit;
}
