/** Signs that stand before or after a word without being of it. */
const before = /^[«“"([{¿¡]/u;
const after = /[.,;:!?…»”")\]}]$/u;
const digits = /^[\p{Nd}.,]+$/u;
const startsAsNumber = /^\p{Nd}/u;
/** What separates the groups of a number, and words from each other. */
const blank = /^[ \u00a0\u202f]$/u;

/**
 * A text in parts of which none is ever taken apart: words and addresses with all that is in them, numbers with the spaces
 * between their groups, and each space or sign around them.
 */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const [run] of text.matchAll(/\s|\S+/gu)) for (const part of peeled(run)) addPart(parts, part);
  return parts;
}

/** Whether a part is a word or a number: two of them never touch. */
export function isWord(part: string | undefined): boolean {
  return part !== undefined && /[^\s«“"([{¿¡.,;:!?…»”)\]}]/u.test(part);
}

function peeled(run: string): string[] {
  const first: string[] = [];
  const last: string[] = [];
  let word = run;
  for (let sign = before.exec(word); sign; sign = before.exec(word)) {
    first.push(sign[0]);
    word = word.slice(1);
  }
  for (let sign = after.exec(word); sign; sign = after.exec(word)) {
    last.unshift(sign[0]);
    word = word.slice(0, -1);
  }
  return word === "" ? [...first, ...last] : [...first, word, ...last];
}

/** Groups of digits with one blank between them are one number. */
function addPart(parts: string[], part: string): void {
  const number = parts.at(-2);
  const space = parts.at(-1);
  if (number && space && startsAsNumber.test(part) && blank.test(space) && digits.test(number.replaceAll(/\s/gu, "")))
    parts.splice(-2, 2, number + space + part);
  else parts.push(part);
}
