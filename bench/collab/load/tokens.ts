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
  // An update of one insertion ends with its text and an empty list of deletions: the common case, without a search. Where a
  // token stands before it, several edits of one author go together.
  const last = end - 1 - tokenLength;
  if (end - from < 64 && last > from && bytes[last - 1] !== CLOSE) {
    const edit = readToken(bytes, last);
    if (edit >= 0) {
      found(edit);
      return;
    }
  }
  for (let at = bytes.indexOf(OPEN, from); at >= 0 && at + tokenLength <= end; at = bytes.indexOf(OPEN, at + 1)) {
    const edit = readToken(bytes, at);
    if (edit >= 0) found(edit);
  }
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
