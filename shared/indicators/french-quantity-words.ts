const NUMBERS =
  "zéro deux trois quatre cinq six sept huit dix onze douze treize quatorze quinze seize vingt vingts trente quarante " +
  "cinquante soixante septante huitante octante nonante cent cents mille million milliard millier tiers quart moitié " +
  "demi demie huitaine dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine";

/** Words that are never anything but a number, or a part of one. */
const QUANTITIES: ReadonlySet<string> = new Set(NUMBERS.split(" ").flatMap((word) => [word, `${word}s`]));
const PARTS = /^(?:cinqu|six|sept|huit|neuv|dix|onz|douz|quinz|vingt|cent|mill)ièmes$/u;

/** Words that are a number in some places, and an article, a thing that is new or a class of a school in others. */
const OFTEN_NO_NUMBER = /^(?:une?|neuf|(?:cinqu|six|sept|huit|neuv|dix|onz|douz|quinz|vingt|cent|mill)ième)$/u;

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/** After one of these words another number is expected. */
const CONNECTORS: ReadonlySet<string> = new Set(
  "et ou voire sur pour contre virgule plus moins fois entre ni dont".split(" "),
);

/** « Un véhicule neuf par agence »: a thing may be new before one of these words. */
const AFTER_NEW = /^(?:par|pour|et|ou|à|de|d|en|dans|sur)$/u;

/** The words of a text in lower case, compounds whole. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Whether a word is a number: « cents », « vingt-cinq », but not « deux-roues » nor « tiers-lieu ». */
function isQuantity(word: string): boolean {
  const parts = word.split("-");
  const isPart = (part: string) => QUANTITIES.has(part) || /^(?:et|une?|neuf)$/u.test(part);
  return PARTS.test(word) || (parts.every(isPart) && parts.some((part) => QUANTITIES.has(part)));
}

/** Whether words hold a number besides the one that they stand beside: « vélos et trois scooters », « virgule cinq ». */
export function holdsQuantity(text: string): boolean {
  const words = wordsOf(text);
  return words.some((word, place) => {
    if (isQuantity(word)) return true;
    if (!OFTEN_NO_NUMBER.test(word)) return false;
    const before = words[place - 1];
    if (before === undefined || CONNECTORS.has(before) || (place === 1 && before === "à")) return true;
    const after = words[place + 1];
    if (word === "neuf") return before === "de" || (after !== undefined && !AFTER_NEW.test(after));
    return /^une?$/u.test(word) && after === undefined;
  });
}

/** What counts without a number. */
const VAGUE = /^(?:quelques|plusieurs|des|de nombreuses|certaines) /iu;

/** What may stand before a number: « dans trois mois », « seulement deux », « de moins de vingt-six ans ». */
const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  "de d du moins plus dans sous en pendant durant depuis environ presque quasiment peine près entre soit seulement que".split(
    " ",
  ),
);

/** Whether words begin or end as a number does; then they are one that is not understood rather than an appreciation. */
export function looksLikeQuantity(text: string): boolean {
  if (/^(?:un |le )?(?:demi|quart)[- ](?:de )?mill(?:ion|iard|ier)s?(?!\p{L})/iu.test(text)) return true;
  const words = wordsOf(text);
  const first = words.find((word) => !BEFORE_NUMBER.has(word)) ?? "";
  return isQuantity(first) || (isQuantity(words.at(-1) ?? "") && !VAGUE.test(text));
}
