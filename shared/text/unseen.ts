/**
 * A name without the characters that show nothing and change what is shown around them: overrides and isolates of the writing
 * direction, which let a name read as another or turn the rest of a line round, and invisible or unassigned ones. Control
 * characters are left to whoever asks.
 */
export function withoutUnseen(name: string): string {
  return name.replace(/[\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, "");
}
