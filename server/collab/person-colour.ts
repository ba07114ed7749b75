/** Colours of carets and faces: each is readable under white text (contrast of 4.5 at least). */
const palette = [
  "#0b6e6e",
  "#a3361f",
  "#6a3d9a",
  "#1f5fa8",
  "#8a5a00",
  "#2f6f2f",
  "#a0266b",
  "#4a5560",
  "#7a4a2a",
  "#3d4fb0",
] as const;

/** The colour under which a person appears to others: always the same, chosen by the server. */
export function personColour(accountId: string): string {
  let hash = 0;
  for (const letter of accountId) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return palette[hash % palette.length] ?? palette[0];
}
