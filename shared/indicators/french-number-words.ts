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

const CARDINALS =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt".split(" ");

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

const COLLECTIVE = /^une? (\p{L}+)(?: (?:de |d’)(.+))?$/iu;
const FRACTION = /^(?:les? |la )?(?:(\p{L}+) )?(moitié|tiers|quart|cinquième|sixième|huitième|dixième)s?(?= |$)/iu;
const UNIT =
  "(?=(?:%|pour ?cents?|€|euros?|fois|minutes?|heures?|jours?|semaines?|mois|ans?|années?|millions?|milliards?)(?: |$))";
const BEFORE_UNIT = new RegExp(`^(\\p{L}+)(?: à (\\p{L}+))? ${UNIT}`, "iu");

/** What number words become: digits, and whether the words say by themselves that the number is approximate. */
export interface Rewritten {
  readonly text: string;
  readonly approximate: boolean;
}

/**
 * Writes in digits the number words a measure may begin with: « une centaine », « deux tiers », « la moitié »,
 * « deuxième », and small numbers before a known unit (« deux fois par an »). Elsewhere words stay words: « un bon
 * résultat » counts nothing.
 */
export function rewriteNumberWords(text: string): Rewritten {
  const collective = COLLECTIVE.exec(text);
  const size = COLLECTIVES[collective?.[1]?.toLowerCase() ?? ""];
  if (size) return { text: [size, collective?.[2] ?? ""].join(" ").trim(), approximate: true };
  const precise = rewriteFraction(text) ?? rewriteOrdinal(text) ?? rewriteCardinal(text) ?? text;
  return { text: precise, approximate: false };
}

function rewriteFraction(text: string): string | undefined {
  const found = FRACTION.exec(text);
  const part = PARTS[found?.[2]?.toLowerCase() ?? ""];
  if (!found || !part) return undefined;
  const hasArticle = /^(?:le|la|les) /iu.test(text);
  const numerator = found[1] ? cardinal(found[1]) : hasArticle ? 1 : undefined;
  return numerator ? `${numerator}/${part}${text.slice(found[0].length)}` : undefined;
}

function rewriteOrdinal(text: string): string | undefined {
  const word = text
    .toLowerCase()
    .replace(/^première$/, "premier")
    .replace(/^seconde?$/, "deuxième");
  const index = ORDINALS.indexOf(word);
  return index < 0 ? undefined : `${index + 1}${index === 0 ? "er" : "e"}`;
}

function rewriteCardinal(text: string): string | undefined {
  const found = BEFORE_UNIT.exec(text);
  const first = cardinal(found?.[1] ?? "");
  if (!found || first === undefined) return undefined;
  const rest = text.slice(found[0].length);
  if (!found[2]) return `${first} ${rest}`;
  const second = cardinal(found[2]);
  return second === undefined ? undefined : `${first} à ${second} ${rest}`;
}

function cardinal(word: string): number | undefined {
  const index = CARDINALS.indexOf(word.toLowerCase().replace(/^une$/, "un"));
  return index < 0 ? undefined : index;
}
