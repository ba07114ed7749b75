import fc from "fast-check";
import type { Qualifier } from "./measure-value.ts";

/** A piece of a typed figure, and what it says by itself. */
export type FigurePiece =
  | { readonly kind: "number"; readonly text: string; readonly number: number; readonly isWords: boolean }
  | { readonly kind: "collective"; readonly text: string; readonly size: number }
  | { readonly kind: "scale"; readonly text: string; readonly size: number }
  | { readonly kind: "part"; readonly text: string; readonly of: number }
  | { readonly kind: "before" | "after"; readonly text: string; readonly qualifier: Qualifier }
  | { readonly kind: "unit" | "link" | "other"; readonly text: string };

const SMALL =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf";
const TENS = [
  "",
  "",
  "vingt",
  "trente",
  "quarante",
  "cinquante",
  "soixante",
  "soixante",
  "quatre-vingt",
  "quatre-vingt",
];

/** Says a number below a million as a French person writes it. */
export function sayNumber(number: number): string {
  if (number >= 1000) {
    const thousands = Math.floor(number / 1000);
    return [
      thousands === 1 ? "" : sayNumber(thousands).replace(/(cent|vingt)s$/, "$1"),
      "mille",
      sayRest(number % 1000),
    ]
      .filter(Boolean)
      .join(" ");
  }
  if (number >= 100) {
    const hundreds = Math.floor(number / 100);
    const word = hundreds > 1 && number % 100 === 0 ? "cents" : "cent";
    return [hundreds === 1 ? "" : sayNumber(hundreds), word, sayRest(number % 100)].filter(Boolean).join(" ");
  }
  if (number < 20) return SMALL.split(" ")[number] ?? "";
  const ten = Math.floor(number / 10);
  const one = ten === 7 || ten === 9 ? number - (ten - 1) * 10 : number % 10;
  if (one === 0) return ten === 8 ? "quatre-vingts" : (TENS[ten] ?? "");
  return (one === 1 || one === 11) && ten < 8 ? `${TENS[ten]} et ${sayNumber(one)}` : `${TENS[ten]}-${sayNumber(one)}`;
}

function sayRest(rest: number): string {
  return rest === 0 ? "" : sayNumber(rest);
}

const amount = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: 2, max: 20 }) },
    { weight: 2, arbitrary: fc.constantFrom(30, 71, 80, 81, 99, 100, 200, 300, 400, 1000, 2000, 3000, 20_000) },
    fc.integer({ min: 2, max: 999_999 }),
  )
  .filter((number) => number !== 9 && !/ et /.test(sayNumber(number)));

const numberPiece: fc.Arbitrary<FigurePiece> = fc.tuple(amount, fc.boolean()).map(([number, isWords]) => ({
  kind: "number",
  text: isWords ? sayNumber(number) : `${number}`,
  number,
  isWords,
}));

const collectivePiece = fc
  .constantFrom<[string, number]>(["dizaines", 10], ["douzaines", 12], ["vingtaines", 20], ["centaines", 100])
  .map(([text, size]): FigurePiece => ({ kind: "collective", text, size }));

const scalePiece = fc
  .constantFrom<[string, number]>(["millions", 1e6], ["milliards", 1e9], ["milliers", 1e3])
  .map(([text, size]): FigurePiece => ({ kind: "scale", text, size }));

const partPiece = fc
  .constantFrom<[string, number]>(["tiers", 3], ["quarts", 4], ["cinquièmes", 5])
  .map(([text, of]): FigurePiece => ({ kind: "part", text, of }));

const qualifierPiece = fc.constantFrom<FigurePiece>(
  { kind: "before", text: "plus de", qualifier: "gt" },
  { kind: "before", text: "moins de", qualifier: "lt" },
  { kind: "before", text: "au moins", qualifier: "gte" },
  { kind: "before", text: "environ", qualifier: "approx" },
  { kind: "before", text: "près de", qualifier: "just-under" },
  { kind: "after", text: "maxi", qualifier: "lte" },
  { kind: "after", text: "et plus", qualifier: "gte" },
  { kind: "after", text: "voire plus", qualifier: "gte" },
  { kind: "after", text: "environ", qualifier: "approx" },
);

const unitPiece = fc
  .constantFrom("personnes", "vélos", "€", "%", "jours", "fois par an", "fois", "ETP")
  .map((text): FigurePiece => ({ kind: "unit", text }));

const linkPiece = fc
  .constantFrom(
    "à",
    "ou",
    "–",
    "sur",
    "pour",
    "virgule",
    "et",
    "plus",
    "voire",
    "de",
    "entre",
    "contre",
    "dont",
    "fois",
  )
  .map((text): FigurePiece => ({ kind: "link", text }));

const otherPiece = fc
  .constantFrom("jeunes", "par mois", "en moyenne", "et demi", "moitié", "les", "(estimation)")
  .map((text): FigurePiece => ({ kind: "other", text }));

/**
 * Pieces of French figures one after the other. Two numbers are never neighbours, for together they may be a third one, nor
 * two links. « Neuf », which may be a thing that is new, and « soixante et onze », which
 * may be two numbers, are left to the examples.
 */
export const figurePieces: fc.Arbitrary<readonly FigurePiece[]> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: numberPiece },
      collectivePiece,
      scalePiece,
      partPiece,
      qualifierPiece,
      { weight: 2, arbitrary: unitPiece },
      { weight: 4, arbitrary: linkPiece },
      { weight: 2, arbitrary: otherPiece },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .filter((pieces) =>
    pieces.every(({ kind }, place) => !["number", "link"].includes(kind) || pieces[place - 1]?.kind !== kind),
  );
