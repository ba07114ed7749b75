const letters: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i" };
const lettersWithoutDecomposition = new RegExp(`[${Object.keys(letters).join("")}]`, "gu");
/** U+02BC and U+2032 are typed as apostrophes too; dashes are the whole Unicode class, and the minus sign. */
const wordJoiners = /[\s'`‘’‛ʼ′\p{Pd}−]+/gu;
/** Marks, soft hyphens, zero-width and direction characters: not seen, so not searched. */
const unseen = /[\p{M}\p{Cf}]/gu;

/**
 * The form under which texts are compared and searched: lower case, no diacritics, ligatures spelt out,
 * apostrophes, hyphens and runs of white space as one space. Folding twice changes nothing more.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(unseen, "")
    .replace(lettersWithoutDecomposition, (letter) => letters[letter] ?? letter)
    .replace(wordJoiners, " ")
    .trim();
}

/** The words of a text in folded form: letters and digits only, in order, repeats kept. */
export function foldedWords(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
