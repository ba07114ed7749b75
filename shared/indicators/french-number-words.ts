import { type Rewritten, rewriteCollective } from "./french-collectives.ts";
import { readLeadingNumeral, readSpokenDecimals } from "./french-numerals.ts";
import { otherReading } from "./plain-fraction.ts";
import { rewriteSpokenRange } from "./spoken-range.ts";

const ORDINALS =
  "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième".split(
    " ",
  );

const PARTS: Readonly<Record<string, number>> = {
  moitié: 2,
  tiers: 3,
  quart: 4,
  cinquième: 5,
  sixième: 6,
  septième: 7,
  huitième: 8,
  neuvième: 9,
  dixième: 10,
  vingtième: 20,
  centième: 100,
  millième: 1000,
};

const FRACTION = new RegExp(
  `^(?:les? |la )?(?:(\\p{L}+|[1-9]) )?(${Object.keys(PARTS).join("|")})s?(?= (?!d’heure)|$)`,
  "iu",
);
const UNIT =
  /^(?:%|pour ?cents?|€|euros?|fois|minutes?|heures?|jours?|journées?|semaines?|mois|ans?|années?|ETP|millions?|milliards?)(?: |$)/iu;
const PER_PERIOD = /(?:^| )(?:par|chaque) (?:heure|jour|semaine|mois|trimestre|semestre|an|année)$/iu;
const RANKED = /^(?:(?:au|en|à la|la|le) )?(\p{L}+) (rang|place|position|frein|obstacle|motif|cause|raison)(?=,? |$)/iu;
/** « deux et plus », « neuf mais cher »: what goes on so is no thing that is counted. */
const GOES_ON = /^(?:et(?! demie?(?: |$))|ou|mais|que|pour|sur|points?) /iu;
const HALF = /^une? demi[- ](journée|jour|ETP)$/iu;
/** « deux millions cinq cent mille » is one number; « deux millions de personnes » keeps its scale. */
const MILLIONS = /^(millions?|milliards?) (.+)$/iu;

/**
 * Writes in digits the number words a measure may begin with: « une centaine », « deux tiers », « la moitié »,
 * « deuxième », « vingt-cinq plateformes », « deux à trois cents », « un jeune sur trois ». « Un » counts only where it
 * cannot be an article: « un an », « une réunion par an », but not « un bon résultat ».
 */
export function rewriteNumberWords(text: string): Rewritten {
  const whole = rewriteSpokenRange(text) ?? rewriteCollective(text);
  if (whole) return whole;
  const precise = rewriteHalf(text) ?? rewriteFraction(text) ?? rewriteOrdinal(text) ?? rewriteOutOf(text);
  return { text: precise ?? rewriteCardinal(text) ?? text, approximate: false };
}

function rewriteHalf(text: string): string | undefined {
  const half = HALF.exec(text)?.[1];
  return half && `0,5 ${half}`;
}

function rewriteFraction(text: string): string | undefined {
  const found = FRACTION.exec(text);
  const part = PARTS[found?.[2]?.toLowerCase() ?? ""];
  if (!found || !part) return undefined;
  const hasArticle = /^(?:le|la) /iu.test(text);
  if (part === 2 && !/^(?:une)?$/iu.test(found[1] ?? "")) return undefined;
  // « Le cinquième » is a rank, « la moitié » and « le tiers » are parts.
  if (!found[1] && part > 4) return undefined;
  const numerator = found[1] ? numberIn(found[1]) : hasArticle ? 1 : undefined;
  const rest = text.slice(found[0].length);
  // « 1/7 » alone is rather a day.
  const isUnsure = (numerator ?? 0) > part || (rest === "" && otherReading(numerator ?? 0, part) !== undefined);
  return numerator ? `${numerator}${isUnsure ? " sur " : "/"}${part}${rest}` : undefined;
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
  return ranked ? `${rank} ${ranked[2]}${text.slice(ranked[0].length)}` : rank;
}

/** « un jeune sur trois », « 2 sur les 3 », « un conseiller pour cinquante personnes ». */
function rewriteOutOf(text: string): string | undefined {
  const [, before = "", between = "", after = ""] = /^(.+) (sur|pour) (?:les )?(.+)$/iu.exec(text) ?? [];
  const first = readLeadingNumeral(before);
  const last = readLeadingNumeral(after);
  // « Pour une personne », « trois pour cent » set nothing against anything.
  if (
    between.toLowerCase() === "pour" &&
    ((last === undefined && !/^(?:[2-9]|1\d)/.test(after)) || last?.number === 1 || /^cents?(?= |$)/iu.test(after))
  )
    return undefined;
  const counted = first ? `${first.number} ${first.rest}`.trim() : before;
  const total = last ? `${last.number} ${last.rest}`.trim() : after;
  return /^\d/.test(counted) && /^\d/.test(total) ? `${counted} ${between} ${total}` : undefined;
}

function rewriteCardinal(text: string): string | undefined {
  const [typed] = /^\d+(?= virgule )/iu.exec(text) ?? [];
  const first = typed ? { number: Number(typed), rest: text.slice(typed.length + 1) } : readLeadingNumeral(text);
  if (!first) return undefined;
  const { number, rest } = first;
  const decimals = readSpokenDecimals(rest);
  if (decimals) return `${number},${decimals.digits} ${decimals.rest}`.trim();
  const [, scale = "", below = ""] = MILLIONS.exec(rest) ?? [];
  const more = /^milliard/iu.test(scale) ? undefined : readLeadingNumeral(below);
  // « Six millions huit » is rather 6,8 million than 6 000 008.
  if (more && more.number < 1000) return undefined;
  if (more) return `${number * 1_000_000 + more.number} ${more.rest}`.trim();
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
