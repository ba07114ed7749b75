import { type ListType, readListType } from "@passerelles/shared/document/list-type.ts";
import { styleOf } from "./dom-edit.ts";

/** Where an ordered list begins, and how it counts when not in numbers. */
export interface ListNumber {
  start: number;
  type?: ListType;
}

/** `1.`, `(2)`, `c)`, `IV.`: an ordered list. A lone letter `o` without a dot is one of Word's bullets. */
const written = /^\(?(?:(\d{1,9})|([a-z]{1,5}|[A-Z]{1,5}))[.)°]+$|^(\d{1,9})$/;
/** Further than any list counts. */
const furthest = 10_000;

/** The number that stands before the first item of a list; undefined for a bullet. */
export function readListNumber(mark: string): ListNumber | undefined {
  const [whole, digits, letters, alone] = written.exec(mark) ?? [];
  if (whole === undefined) return undefined;
  if (letters === undefined) return { start: Number(digits ?? alone) };
  const isSmall = letters === letters.toLowerCase();
  const roman = fromRoman(letters.toLowerCase());
  // Of what is both, a list of letters begins with `c`, `d`, `l` or `m` sooner than Roman numbers do with 50 or more.
  const isRoman = roman !== undefined && (letters.length > 1 || roman <= 10);
  if (isRoman) return { start: roman, type: isSmall ? "i" : "I" };
  return { start: fromLetters(letters.toLowerCase()), type: isSmall ? "a" : "A" };
}

/** Writes where a list begins and how it counts, as HTML does. */
export function writeListNumber(list: Element, { start, type }: ListNumber): void {
  if (start > 1 && start <= furthest) list.setAttribute("start", String(start));
  else list.removeAttribute("start");
  if (type) list.setAttribute("type", type);
  else list.removeAttribute("type");
}

/** What an ordered list of a browser or of an office suite says of its numbers. */
export function listNumberOf(list: Element): ListNumber {
  const first = list.firstElementChild;
  const said = styleOf(list, "list-style-type") || (first ? styleOf(first, "list-style-type") : "");
  const type = readListType(list.getAttribute("type")) ?? styles.get(said);
  return { start: Math.trunc(Number(list.getAttribute("start"))) || 1, ...(type && { type }) };
}

const styles = new Map<string, ListType>([
  ["lower-alpha", "a"],
  ["lower-latin", "a"],
  ["upper-alpha", "A"],
  ["upper-latin", "A"],
  ["lower-roman", "i"],
  ["upper-roman", "I"],
]);

function fromLetters(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0);
}

const romans = { m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 };

/** The value of a Roman number written as it should be; undefined for other letters. */
function fromRoman(letters: string): number | undefined {
  if (!/^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters)) return undefined;
  let rest = letters;
  let value = 0;
  for (const [sign, worth] of Object.entries(romans))
    while (rest.startsWith(sign)) {
      rest = rest.slice(sign.length);
      value += worth;
    }
  return value;
}
