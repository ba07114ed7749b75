import { readLeadingNumeral } from "./french-numerals.ts";
import { holdsQuantity } from "./french-quantity-words.ts";

/** What number words become: digits, and whether the words say by themselves that the number is approximate. */
export interface Rewritten {
  readonly text: string;
  readonly approximate: boolean;
}

const SIZES: Readonly<Record<string, number>> = {
  huitaine: 8,
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
  millier: 1000,
};

const ONE = /^une? (?:bonne |bon |petite |petit )?(demi-)?(\p{L}+?)(?: de$| (?:de |d’)(.+)| (.+)|$)/iu;
const SEVERAL = /^(\p{L}+?)s?(?: de$| (?:de |d’)(.+)| (.+)|$)/iu;

/** « Une centaine », « trois dizaines de véhicules »: how many times how many, and of what. */
export interface Collective {
  readonly times: number;
  readonly size: number;
  readonly rest: string;
  /** Whether « de » comes before the rest. */
  readonly isJoined: boolean;
}

/** Reads a number of tens, dozens or hundreds at the start of a text. « Trois milliers » is left to the scales. */
export function readCollective(text: string): Collective | undefined {
  const one = ONE.exec(text);
  const whole = SIZES[one?.[2]?.toLowerCase() ?? ""];
  if (one && whole)
    return { times: 1, size: one[1] ? whole / 2 : whole, rest: one[3] ?? one[4] ?? "", isJoined: !one[4] };
  const [typed] = /^[1-9]\d{0,2}(?= \p{L})/u.exec(text) ?? [];
  const first = typed ? { number: Number(typed), rest: text.slice(typed.length + 1) } : readLeadingNumeral(text);
  const several = SEVERAL.exec(first?.rest ?? "");
  const size = SIZES[several?.[1]?.toLowerCase() ?? ""];
  if (!first || !several || !size || size === 1000) return undefined;
  return { times: first.number, size, rest: several[2] ?? several[3] ?? "", isJoined: !several[3] };
}

/** « Trois dizaines de véhicules » in digits, approximate: the words say no more. */
export function rewriteCollective(text: string): Rewritten | undefined {
  const found = readCollective(text);
  // « Deux dizaines et demie » are 25.
  // A scale may follow « dizaines de », and no other number.
  const after = found?.rest.replace(/^(?:milliers?|millions?|milliards?)(?= |$)/iu, "") ?? "";
  if (holdsQuantity(found?.isJoined ? after : (found?.rest ?? "")) || /^\d/.test(after)) return undefined;
  if (!found || !Number.isInteger(found.size) || /(?:^| )et demie?(?: |$)/iu.test(found.rest)) return undefined;
  return { text: `${found.times * found.size} ${found.rest}`.trim(), approximate: true };
}
