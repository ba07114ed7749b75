import { type Rewritten, readCollective } from "./french-collectives.ts";
import { readLeadingNumeral } from "./french-numerals.ts";
import { holdsQuantity } from "./french-quantity-words.ts";

const SEPARATOR = / (à|ou|et|[-–—]) /giu;
const TYPED = /^(\d{1,3}(?: \d{3})+|\d{1,9})(?![\d.,/]| \d)(.*)$/u;
const UNIT =
  /^(?:|%|pour ?cents?|€|k€|m€|euros?|fois|minutes?|h|heures?|j|jours?|journées?|semaines?|mois|ans?|années?|millions?|milliards?|milliers?)(?: .*)?$/iu;

/** One end of a range: its number, and what multiplies it (« trois cents » is 3 times 100). */
interface End {
  readonly number: number;
  readonly size: number;
  readonly rest: string;
  readonly isWords: boolean;
  readonly isCollective: boolean;
}

/**
 * Writes in digits a range said in words, in whole or in part: « deux à trois », « 300 à quatre cents », « deux à trois
 * dizaines », « 5 ou six ». What multiplies the second end multiplies a smaller first one, as it is said: « deux à trois
 * cents » is 200 to 300. Undefined for anything else, and for what could be meant in two ways (« deux à trente mille »).
 */
export function rewriteSpokenRange(text: string): Rewritten | undefined {
  const isBetween = /^entre /iu.test(text);
  const bare = text.replace(/^(?:entre|de) /iu, "");
  for (const found of bare.matchAll(SEPARATOR)) {
    const separator = (found[1] ?? "").toLowerCase();
    if ((separator === "et") !== isBetween) continue;
    const low = readEnd(bare.slice(0, found.index));
    const high = readEnd(bare.slice(found.index + found[0].length));
    if (!low || !high || goesOn(low.rest) || goesOn(high.rest)) continue;
    // « Trois vélos remis à neuf ».
    if (high.isWords && high.number === 9 && !UNIT.test(low.rest)) continue;
    if (!low.isWords && !high.isWords && separator !== "ou") return undefined;
    return joined(low, high, separator === "ou");
  }
  return undefined;
}

/** Whether the number goes on after what was read of it; a scale and « pour cent » are units. */
function goesOn(rest: string): boolean {
  return holdsQuantity(rest.replace(/^(?:pour cents?|mille|milliers?|millions?|milliards?)(?= |$)/iu, ""));
}

function joined(low: End, high: End, isAlternative: boolean): Rewritten | undefined {
  const factor = high.number / high.size;
  const isBare = low.rest === "" && low.size === 1;
  const isShort = isBare && high.size > 1 && low.number <= factor && factor > 1;
  const least = high.isCollective ? 1 : 2;
  // « Deux à trente mille » may begin at 2 or at 2 000.
  if (isShort && (low.number < least || low.number === factor || factor > 10 * low.number)) return undefined;
  if (isShort && !Number.isInteger(factor)) return undefined;
  const first = isShort ? low.number * high.size : low.number;
  const step = isShort || (low.isCollective && high.isCollective) ? high.size : 1;
  if (isAlternative && (high.number - first !== step || low.rest !== "" || factor > 20)) return undefined;
  const text = `${first} ${low.rest}`.trim();
  return {
    text: `${text} à ${high.number} ${high.rest}`.trim(),
    approximate: low.isCollective || high.isCollective,
  };
}

function readEnd(text: string): End | undefined {
  const collective = readCollective(text);
  if (collective) {
    const { times, size, rest } = collective;
    return { number: times * size, size, rest, isWords: true, isCollective: true };
  }
  const [, digits, after = ""] = TYPED.exec(text) ?? [];
  if (digits !== undefined) {
    return {
      number: Number(digits.replaceAll(" ", "")),
      size: 1,
      rest: after.trim(),
      isWords: false,
      isCollective: false,
    };
  }
  const numeral = readLeadingNumeral(text);
  // « Une voiture à deux places » has an article.
  if (!numeral || (numeral.number === 1 && !UNIT.test(numeral.rest))) return undefined;
  return { ...numeral, size: sizeOf(numeral.number), isWords: true, isCollective: false };
}

/** What the first word of a numeral multiplies: « trois mille cent » thousands, « trois cents » hundreds, « cent dix » nothing. */
function sizeOf(number: number): number {
  if (number >= 2000) return 1000;
  return number >= 200 && number < 1000 ? 100 : 1;
}
