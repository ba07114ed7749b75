const GLYPHS: Readonly<Record<string, string>> = {
  "½": "1/2",
  "⅓": "1/3",
  "⅔": "2/3",
  "¼": "1/4",
  "¾": "3/4",
  "⁄": "/",
};

const QUOTED = /^(?:«(.*)»|“(.*)”|"(.*)")$/u;

/**
 * One spelling for what may be typed in several: composed accents, plain single spaces, typographic apostrophes,
 * fraction glyphs spelt out, no control or invisible characters, no quotation marks around the whole.
 */
export function normaliseTyped(typed: string): string {
  let text = typed
    .toWellFormed()
    // Before the accents are composed: an invisible character may stand between a letter and its accent.
    .replace(/(?!\s)\p{Cf}/gu, "")
    .normalize("NFC")
    .replace(/[\s\p{Zs}\p{Cc}]+/gu, " ")
    .replace(/'/g, "’")
    .replace(/(?<=\d)[½⅓⅔¼¾]/g, " $&")
    .replace(/[\u2010\u2011\u2012]/g, "-")
    .replace(/[½⅓⅔¼¾⁄]/g, (glyph) => GLYPHS[glyph] ?? glyph)
    .replace(/ {2,}/g, " ")
    .trim();
  for (let inner = QUOTED.exec(text); inner; inner = QUOTED.exec(text)) {
    text = (inner[1] ?? inner[2] ?? inner[3] ?? "").trim();
  }
  return text;
}

/** Lower case without accents; unlike the folding of searches it keeps the dashes, which periods are made of. */
export function foldAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe");
}
