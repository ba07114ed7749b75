import { readLeadingNumeral } from "./french-numerals.ts";

const COLLECTIVES: Readonly<Record<string, number>> = {
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

const ORDINALS = "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième".split(" ");

const PARTS: Readonly<Record<string, number>> = {
  moitié: 2,
  tiers: 3,
  quart: 4,
  cinquième: 5,
  sixième: 6,
  huitième: 8,
  dixième: 10,
};

const COLLECTIVE = /^une? (?:bonne |bon |petite |petit )?(\p{L}+)(?: de$| (?:de |d’)(.+))?$/iu;
const FRACTION =
  /^(?:les? |la )?(?:(\p{L}+|[1-9]) )?(moitié|tiers|quart|cinquième|sixième|huitième|dixième)s?(?= (?!d’heure)|$)/iu;
const UNIT =
  /^(?:%|pour ?cents?|€|euros?|fois|minutes?|heures?|jours?|journées?|semaines?|mois|ans?|années?|millions?|milliards?)(?: |$)/iu;
const PER_PERIOD = /(?:^| )par (?:heure|jour|semaine|mois|trimestre|semestre|an|année)$/iu;
const RANKED = /^(\p{L}+) (rang|place|position|frein|obstacle|motif|cause|raison)(?= |$)/iu;
/** « deux et demi », « neuf mais cher »: what goes on so is no thing that is counted. */
const GOES_ON = /^(?:et|ou|mais|que|pour|sur|points?) /iu;
const HOUR_PARTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:un|1) quart d’heure$/iu, "15 minutes"],
  [/^(?:une )?demi[- ]heure$/iu, "30 minutes"],
  [/^(?:trois|3) quarts d’heure$/iu, "45 minutes"],
];
const HALF = /^une? demi[- ](journée|jour|ETP)$/iu;

/** What number words become: digits, and whether the words say by themselves that the number is approximate. */
export interface Rewritten {
  readonly text: string;
  readonly approximate: boolean;
}

/**
 * Writes in digits the number words a measure may begin with: « une centaine », « deux tiers », « la moitié »,
 * « deuxième », « vingt-cinq plateformes », « un jeune sur trois ». « Un » counts only where it cannot be an article:
 * « un an », « une réunion par an », but not « un bon résultat ».
 */
export function rewriteNumberWords(text: string): Rewritten {
  const collective = COLLECTIVE.exec(text);
  const size = COLLECTIVES[collective?.[1]?.toLowerCase() ?? ""];
  if (size) return { text: [size, collective?.[2] ?? ""].join(" ").trim(), approximate: true };
  const precise = rewriteTime(text) ?? rewriteFraction(text) ?? rewriteOrdinal(text) ?? rewriteOutOf(text);
  return { text: precise ?? rewriteCardinal(text) ?? text, approximate: false };
}

function rewriteTime(text: string): string | undefined {
  const half = HALF.exec(text)?.[1];
  if (half) return `0,5 ${half}`;
  return HOUR_PARTS.find(([pattern]) => pattern.test(text))?.[1];
}

function rewriteFraction(text: string): string | undefined {
  const found = FRACTION.exec(text);
  const part = PARTS[found?.[2]?.toLowerCase() ?? ""];
  if (!found || !part) return undefined;
  const hasArticle = /^(?:le|la|les) /iu.test(text);
  const numerator = found[1] ? numberIn(found[1]) : hasArticle ? 1 : undefined;
  return numerator ? `${numerator}/${part}${text.slice(found[0].length)}` : undefined;
}

function rewriteOrdinal(text: string): string | undefined {
  const ranked = RANKED.exec(text);
  const word = (ranked?.[1] ?? text)
    .toLowerCase()
    .replace(/^première$/, "premier")
    .replace(/^seconde?$/, "deuxième");
  const index = ORDINALS.indexOf(word);
  if (index < 0) return undefined;
  const rank = `${index + 1}${index === 0 ? "er" : "e"}`;
  return ranked ? rank + text.slice(ranked[1]?.length) : rank;
}

/** « un jeune sur trois », « 2 sur les 3 ». */
function rewriteOutOf(text: string): string | undefined {
  const [, before = "", after = ""] = /^(.+) sur (?:les )?(.+)$/iu.exec(text) ?? [];
  const first = readLeadingNumeral(before);
  const last = readLeadingNumeral(after);
  const counted = first ? `${first.number} ${first.rest}`.trim() : before;
  const total = last ? `${last.number} ${last.rest}`.trim() : after;
  return /^\d/.test(counted) && /^\d/.test(total) ? `${counted} sur ${total}` : undefined;
}

function rewriteCardinal(text: string): string | undefined {
  const first = readLeadingNumeral(text);
  if (!first) return undefined;
  const { number, rest } = first;
  const second = /^à /iu.test(rest) ? readLeadingNumeral(rest.slice(2)) : undefined;
  if (second) return `${number} à ${second.number} ${second.rest}`.trim();
  // « neuf » alone says rather that a thing is new.
  if (number === 9 && rest === "") return undefined;
  if (GOES_ON.test(rest) && !UNIT.test(rest)) return undefined;
  const counts = number !== 1 || rest === "" || UNIT.test(rest) || PER_PERIOD.test(rest);
  return counts ? `${number} ${rest}`.trim() : undefined;
}

function numberIn(word: string): number | undefined {
  if (/^\d$/.test(word)) return Number(word);
  const numeral = readLeadingNumeral(word);
  return numeral?.rest === "" ? numeral.number : undefined;
}
