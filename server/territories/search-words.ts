import { foldedWords } from "@passerelles/shared/text/fold.ts";
import type { Territory } from "./territory.ts";

const articles = new Set(["le", "la", "les", "l"]);
/** How people shorten the first words of names. */
const spelledOut: Record<string, string> = { st: "saint", ste: "sainte" };
const maxQueryWords = 10;
/** The forms of EPCI as their official names shorten them, and the words that people write in full. */
const formsOfEpci: Record<string, readonly string[]> = {
  ca: ["communaute", "agglomeration"],
  cc: ["communaute", "communes"],
  cu: ["communaute", "urbaine"],
};
const namesForm = /^(?:communaut\w*|agglo\w*|(?:euro)?metropole|c[acu])$/;
/** What stands between the form of an EPCI and its name, and differs from one writing to another: « CA de l’Étampois ». */
const particles = new Set(["d", "de", "du", "des", "l", "la", "le", "les"]);
/** What initials leave out besides. */
const joining = new Set(["et", "a", "au", "aux", "en", "entre", "sur", "sous"]);
/** Fewer letters name no EPCI. */
const shortestInitials = 3;
/** What people write as one word with the next one: « Lhaÿ ». */
const elided = new Set(["d", "l"]);

/** A name as it is ranked and ordered: folded, shortened words spelt out, without its leading article (« Le Havre » under H). */
export function rankedName(name: string): string {
  return rankedWords(foldedWords(name)).join(" ");
}

/** What a territory is found and ranked by. */
export interface Findable {
  /** Its name and then its former ones, as `rankedName` makes them. */
  foldedNames: string[];
  /** The words of its names, its codes and postal codes, of today and before: each is found by its start. */
  words: string[];
}

/** Makes what a territory is found by. Codes are letters and digits already. */
export function findableAs({ code, level, name, formerNames, formerCodes, postalCodes }: Territory): Findable {
  const names = [name, ...formerNames].map(foldedWords);
  const isEpci = level === "epci";
  const form = isEpci ? names.flatMap(([first = ""]) => formsOfEpci[first] ?? []) : [];
  const initials = isEpci ? names.map(initialsOf).filter(({ length }) => length >= shortestInitials) : [];
  const ofNames = [...names.flat(), ...names.flatMap(elisions), ...form, ...initials];
  return {
    foldedNames: names.map((words) => rankedWords(words).join(" ")),
    words: [...new Set([...ofNames, code.toLowerCase(), ...formerCodes.map(lower), ...postalCodes])],
  };
}

/** How people who live there call an EPCI: CAESE is the CA Étampois Sud Essonne. */
function initialsOf(words: readonly string[]): string {
  const [first = "", ...rest] = words;
  const form = formsOfEpci[first] ?? [first];
  const meant = rest.filter((word) => !particles.has(word) && !joining.has(word));
  return [...form, ...meant].map((word) => word.charAt(0)).join("");
}

/** « Lhaÿ » of « L’Haÿ-les-Roses ». */
function elisions(words: readonly string[]): string[] {
  return words.flatMap((word, at) => (elided.has(word) && words[at + 1] ? [word + words[at + 1]] : []));
}

/**
 * A PostgreSQL tsquery for territories that have, for each word of `query`, a word that starts with it; null when the
 * query has no word. The words hold only letters and digits, so quoting them is enough.
 */
export function prefixQuery(query: string): string | null {
  return wordsQuery(query, ":*");
}

/** The same for those that have each of these words whole: « CUA » is the CU d'Arras before it begins the CUALM. */
export function wholeQuery(query: string): string | null {
  return wordsQuery(query, "");
}

function wordsQuery(query: string, suffix: ":*" | ""): string | null {
  const asked = foldedWords(query).slice(0, maxQueryWords);
  const words = namesForm.test(asked[0] ?? "") ? asked.filter((word) => !particles.has(word)) : asked;
  if (words.length === 0) return null;
  return words
    .map((word) => {
      const long = spelledOut[word];
      return long === undefined ? `'${word}'${suffix}` : `('${word}'${suffix} | '${long}'${suffix})`;
    })
    .join(" & ");
}

function rankedWords(words: readonly string[]): string[] {
  const spelled = words.map((word) => spelledOut[word] ?? word);
  return spelled.length > 1 && articles.has(spelled[0] ?? "") ? spelled.slice(1) : spelled;
}

/** Whether each word that was asked for begins a word of the name; a number is taken for part of a code. */
export function answersTo(name: string, query: string): boolean {
  const words = foldedWords(name);
  return foldedWords(query).every((asked) => {
    const long = spelledOut[asked] ?? asked;
    return /^\d+$/.test(asked) || words.some((word) => word.startsWith(asked) || word.startsWith(long));
  });
}

function lower(code: string): string {
  return code.toLowerCase();
}
