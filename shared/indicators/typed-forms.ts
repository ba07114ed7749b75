import { readLeadingNumeral } from "./french-numerals.ts";

/** One of it, or what has one form: « 1/2 jours » may be one or two. */
const TIME = "heure|h|journée|jour|j|semaine|mois|an|année";
const PERIOD = "heure|jour|semaine|mois|trimestre|semestre|an|année";
const HALVES: Readonly<Record<string, string>> = { "1/2": ",5", "1/4": ",25", "3/4": ",75" };
/** Months in what has a name of its own. */
const MONTHS: Readonly<Record<string, string>> = { "3": "trimestre", "6": "semestre", "12": "an" };

const WHOLE_AND_PART = /^(\d+) (1\/2|1\/4|3\/4)(?= |$)/;
const PART_OF_UNIT = new RegExp(
  `^(1/2|1/4|3/4(?! (?:mois|h|j)(?: |$))) (?:d’(?=heure|année))?(?=(?:ETP|temps plein|poste|salariée?|${TIME})(?: |$))`,
  "iu",
);
/** « Mille et demi » is no number. */
const AND_A_HALF =
  /^(\d{1,2}(?= et )|\d+(?! et ))((?: (?!(?:et|ou|à|sur|par|pour|dont|de|près|plus|moins|les) )\p{L}[\p{L}’.-]*){0,3}) et demie?(?= (?!mille)|$)/u;
const PER_ON_AVERAGE = new RegExp(` (par (?:${PERIOD})) (en moyenne)$`, "iu");
const CENTS = /^(\d{1,4})(?:( ?[-–—] ?| à )(\d{1,4}))? ?(?:centimes?|cts?|c€|c\.?)(?: d’euros?)?(?= |$|\/)/iu;
const CLOCK =
  /^(0|[1-9]\d{0,3}) ?h(?:eures?)? ?([0-5]\d)(?: ?(?:min(?:utes?|\.)?|mn\.?))?( par (?:jour|semaine|mois|an))?$/iu;
const CLOCKS = /^(?:de )?(\d{1,3}) ?h ?([0-5]\d)?( à | ?[-–—] ?)(\d{1,3}) ?h ?([0-5]\d)?$/iu;
const QUARTERS = /^(\d{1,3}) (trimestre|semestre)s?$/iu;
const NUMBERED = /^(?:n° ?|numéro )(\d{1,4})$/iu;
const EVERY =
  /^(?:(.+ fois) )?tou(?:te)?s les (?:(.+) )?(heures?|jours?|semaines?|mois|trimestres?|semestres?|ans?|années?)$/iu;

/**
 * Writes in one way what people write in several: « 1x/an », « 2h30 », « 1 an et demi », « ½ ETP », « n° 2 », « € 400 »,
 * « 1 fois tous les 2 ans », « les 18-25 ans ». The rest stays as it is.
 */
export function rewriteTypedForms(text: string): string {
  const plain = text
    .replace(/^les (?=\d)/iu, "")
    .replace(/^(?:au|en|à la|la|le) (?=\d{1,4} ?(?:er|re|ère|nde?|e|ème)(?: |$))/iu, "")
    .replace(/^€ ?(?=\d)(.+)$/u, "$1 €")
    .replace(/(?<=\d) ?x(?=$|[ /])/giu, " fois")
    .replace(/(?<=\d)(?=(?:km|kg|kWh|ETP)(?:$|[ /]))/gu, " ")
    .replace(/(?<=\d) ?− ?(?=\d)/gu, "–")
    .replace(PER_ON_AVERAGE, " $2 $1")
    .replace(CENTS, (all, low, between, high) =>
      // « 25 C » are degrees.
      all.endsWith("C") ? all : `${(between ? hundredth(low) + between : "") + hundredth(high ?? low)} €`,
    )
    .replace(
      /(?<=fois) (?:(?:dans|sur|de) )?l’an(?:née)?$|(?<! (?:dans|sur|de|pendant|durant|à|pour|toute|par|dès|en|fin|avant|après|depuis|vers)) l’an(?:née)?$/iu,
      " par an",
    )
    .replace(/(?<=fois) (?=(?:an|mois|semaine|jour)$)/iu, " par ")
    .replace(new RegExp(`(?<! de) chaque (?=(?:${PERIOD})$)`, "iu"), " par ")
    .replace(new RegExp(`^chaque (?=(?:${PERIOD})$)`, "iu"), "1 fois par ");
  return rewriteEvery(plain) ?? rewriteParts(plain) ?? plain;
}

/** « 30 » hundredths are « 0,30 ». */
function hundredth(typed: string): string {
  const digits = typed.padStart(3, "0");
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}

function inMinutes(hours = "0", minutes = "0"): number {
  return Number(hours) * 60 + Number(minutes);
}

function rewriteParts(text: string): string | undefined {
  const [, hours, minutes, per = ""] = CLOCK.exec(text) ?? [];
  if (hours) return `${inMinutes(hours, minutes)} minutes${per}`;
  const [, from, fromMinutes, between = "", to, toMinutes] = CLOCKS.exec(text) ?? [];
  if (from && (fromMinutes ?? toMinutes))
    return `${inMinutes(from, fromMinutes)}${between}${inMinutes(to, toMinutes)} minutes`;
  const [, many, part = ""] = QUARTERS.exec(text) ?? [];
  if (many) return `${Number(many) * (/^t/iu.test(part) ? 3 : 6)} mois`;
  const rank = NUMBERED.exec(text)?.[1];
  if (rank) return Number(rank) === 1 ? "1er" : `${rank}e`;
  if (WHOLE_AND_PART.test(text)) return text.replace(WHOLE_AND_PART, (_all, whole, part) => whole + HALVES[part]);
  if (PART_OF_UNIT.test(text)) return text.replace(PART_OF_UNIT, (_all, part) => `0${HALVES[part]} `);
  return AND_A_HALF.test(text) ? text.replace(AND_A_HALF, "$1,5$2") : undefined;
}

/** « 1 fois tous les 2 ans » is « 0,5 fois par an » where that is exact, and stays unread elsewhere. */
function rewriteEvery(text: string): string | undefined {
  const [found, said = "1 fois", many, unit = ""] = EVERY.exec(text) ?? [];
  if (found === undefined) return undefined;
  const times = Number(/^(\d{1,3}) fois$/iu.exec(said)?.[1]);
  const each = many === undefined ? 1 : (readLeadingNumeral(many)?.number ?? Number(many));
  const one = unit.toLowerCase() === "mois" ? "mois" : unit.toLowerCase().replace(/s$/, "");
  if (one === "mois" && MONTHS[`${each}`]) return `${times} fois par ${MONTHS[`${each}`]}`;
  const share = times / each;
  if (!Number.isInteger(share * 1000)) return undefined;
  return `${`${share}`.replace(".", ",")} fois par ${one}`;
}
