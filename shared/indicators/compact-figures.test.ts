import fc from "fast-check";
import { expect, test } from "vitest";
import { plainNumber } from "./measure-unit.ts";
import type { MeasureValue } from "./measure-value.ts";
import { parseMeasure } from "./parse-measure.ts";

/** The kind of a value and its plain numbers: « 2–3 k€ » is a range of 2 000 and 3 000. */
function plain(value: MeasureValue): [kind: string, ...numbers: number[]] {
  switch (value.kind) {
    case "number":
      return ["number", plainNumber(value.decimal, value.unit)];
    case "range":
      return ["range", plainNumber(value.low, value.unit), plainNumber(value.high, value.unit)];
    case "fraction":
      return ["fraction", value.numerator, value.denominator];
    case "ratio":
      return ["ratio", ...[value.left, value.right].map((side) => plainNumber(side.decimal, side.unit))];
    case "rank":
      return ["rank", value.rank];
    default:
      return [value.kind];
  }
}

type Sort = "none" | "thing" | "part" | "duration" | "half" | "scale" | "other";

/** What may follow, its sort, and what it multiplies; zero where it must not be guessed. */
const UNITS: readonly (readonly [text: string, sort: Sort, size: number])[] = [
  ["", "none", 1],
  ["jeunes", "thing", 1],
  ["candidats", "thing", 1],
  ["des jeunes", "part", 1],
  ["d’hommes", "part", 1],
  ["jours", "duration", 1],
  ["ans", "duration", 1],
  ["mois", "duration", 1],
  ["h", "duration", 1],
  ["jour", "half", 1],
  ["journée", "half", 1],
  ["€", "other", 1],
  ["%", "other", 1],
  ["fois par an", "other", 1],
  ["par an", "other", 1],
  ["k€", "scale", 1000],
  ["kiloeuros", "scale", 1000],
  ["millions", "scale", 1e6],
  ["ke", "scale", 0],
  ["Me", "scale", 0],
  ["millio", "scale", 0],
  ["e", "other", 0],
  ["pc", "other", 0],
  ["par an et demi", "other", 0],
  ["cette année", "other", 0],
  ["sur 3 ans", "other", 0],
  ["en 2017", "other", 0],
];

const SEPARATORS = ["", "/", " / ", " à ", "-", " - ", "–", " – ", " sur ", " pour ", " ou ", " et ", "→"] as const;

const grouped = (number: number) => `${number}`.replace(/\B(?=(?:\d{3})+$)/g, " ");

const amount = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 31 }) },
  fc.nat({ max: 40 }).map((fives) => 5 * fives),
  fc.constantFrom(100, 200, 300, 1000, 3000, 12_000, 300_000, 3_000_000),
  fc.integer({ min: 1950, max: 2049 }),
  fc.nat({ max: 400_000 }),
);

interface Typed {
  readonly first: number;
  readonly last: number;
  readonly separator: (typeof SEPARATORS)[number];
  readonly unit: (typeof UNITS)[number];
  readonly isGrouped: boolean;
}

const isYear = (number: number) => number >= 1950 && number < 2050;

/** Every value that a careful reader could take what was typed for; none where two readers would differ. */
function readings({ first, last, separator, unit: [text, sort, size], isGrouped }: Typed): [string, ...number[]][] {
  if (size === 0) return [];
  const isPlainYear = (number: number) => isYear(number) && number !== 2000 && !isGrouped;
  if (separator === "") return sort === "none" && isPlainYear(first) ? [] : [["number", first * size]];
  switch (separator.trim()) {
    case "/": {
      const isHalf = last === 2 || last === 4;
      if (first < last && isHalf && first % 2 === 1 && /^(?:h|mois|jour|journée)$/.test(text))
        return first === 1 || sort === "half" ? [["number", first / last]] : [];
      if (first > last || last === 0 || sort === "scale" || sort === "other" || sort === "duration") return [];
      if (sort === "part") return [["fraction", first, last]];
      if (sort !== "none") return first === 1 && last > 2 && sort === "thing" ? [["fraction", first, last]] : [];
      if ([1, 7, 9, 11, 12].includes(last) || (isYear(last) && first < 32)) return [];
      const isRounded = first !== last && first > 0 && first % 5 === 0 && last % 5 === 0;
      return isRounded && last !== 100 && last !== 1000 ? [] : [["fraction", first, last]];
    }
    case "sur":
      return first <= last && !["duration", "half"].includes(sort) ? [["fraction", first, last]] : [];
    case "pour":
    case "→":
      if (separator !== "→" && ["duration", "half"].includes(sort)) return [];
      return [["ratio", first, last * size]];
    case "ou":
      return last === first + 1 && !(isPlainYear(first) && sort === "none")
        ? [["range", first * size, last * size]]
        : [];
    case "et":
      return [];
    default: {
      if (first > last || (sort === "none" && isPlainYear(first) && isPlainYear(last))) return [];
      const groups = Math.ceil(`${last}`.length / 3) - 1;
      const isSaidOnce = groups > 0 && first > 0 && first < 1000 && first <= Math.floor(last / 1000 ** groups);
      if (isSaidOnce && text !== "%" && !(separator === "–" && !isGrouped)) return [];
      if (separator === " à " && first >= 2 && first < last / 100 && last < 1000 && last % 100 === 0) return [];
      return [["range", first * size, last * size]];
    }
  }
}

test("a figure typed in few signs is never read as another value than its signs give", () => {
  const typedFigure = fc.record({
    first: amount,
    last: amount,
    separator: fc.constantFrom(...SEPARATORS),
    unit: fc.constantFrom(...UNITS),
    isGrouped: fc.boolean(),
  });
  let understood = 0;
  fc.assert(
    fc.property(typedFigure, (figure) => {
      const { first, last, separator, unit, isGrouped } = figure;
      const written = (number: number) => (isGrouped ? grouped(number) : `${number}`);
      const numbers = written(first) + (separator === "" ? "" : separator + written(last));
      const typed = `${numbers} ${unit[0]}`.trim();
      const reading = parseMeasure(typed);
      if (!reading.ok) return;
      understood += 1;
      expect(readings(figure), typed).toContainEqual(plain(reading.value));
    }),
    { numRuns: 20_000, seed: 11526 },
  );
  expect(understood).toBeGreaterThan(4000);
});
