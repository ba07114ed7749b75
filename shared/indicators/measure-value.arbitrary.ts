import fc from "fast-check";
import type { MeasureUnit, UnitBase } from "./measure-unit.ts";
import type { Amount, MeasureValue, Qualifier } from "./measure-value.ts";

const QUALIFIERS: readonly Qualifier[] = ["exact", "approx", "just-under", "gt", "gte", "lt", "lte"];
const BASES: readonly UnitBase[] = ["count", "euro", "times", "minute", "hour", "day", "week", "month", "year"];
const NOUNS = ["ETP", "communes", "heures-stagiaires", "habitants", "par véhicule", "kg de CO2", "salarié·e·s (CDI)"];

const digits = (most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: most }).map((drawn) => drawn.join(""));

/** Three digits after the comma are refused for most units: they are rather thousands. */
const fractionDigits = digits(6).filter((drawn) => drawn.length !== 3);

const magnitude = fc
  .tuple(digits(15), fc.option(fractionDigits, { nil: undefined }))
  .map(([integer, fraction]) => integer.replace(/^0+(?=\d)/, "") + (fraction === undefined ? "" : `.${fraction}`));

const signed = fc
  .tuple(fc.constantFrom("", "-", "+"), magnitude)
  .map(([sign, text]) => (/[1-9]/.test(text) ? sign + text : text));

const noun = fc.oneof(fc.constant(""), fc.constantFrom(...NOUNS));

const quantityUnit: fc.Arbitrary<MeasureUnit> = fc.record({
  base: fc.constantFrom(...BASES),
  scale: fc.constantFrom("", "thousand", "million", "billion"),
  noun,
  per: fc.constantFrom("", "hour", "day", "week", "month", "quarter", "semester", "year"),
});

const quantity: fc.Arbitrary<Amount> = fc.record({ decimal: signed, unit: quantityUnit });

const percentage: fc.Arbitrary<Amount> = fc.record({
  decimal: fc
    .tuple(fc.integer({ min: -100, max: 999 }), fc.option(digits(6), { nil: undefined }))
    .map(([whole, fraction]) => (fraction === undefined || whole <= -100 ? `${whole}` : `${whole}.${fraction}`)),
  unit: fc.record({
    base: fc.constant("percent" as const),
    scale: fc.constant("" as const),
    noun: fc.constantFrom("", "des bénéficiaires"),
    per: fc.constantFrom("", "year"),
  }),
});

const amount = fc.oneof(quantity, percentage);

const range = fc
  .tuple(amount, fc.nat({ max: 999_999 }), fc.constantFrom("exact" as const, "approx" as const))
  .map(([{ decimal, unit }, width, qualifier]): MeasureValue => {
    const [whole = "0", fraction] = decimal.split(".");
    const highest = unit.base === "percent" ? 1000n : 999_999_999_999_999n;
    const low = BigInt(whole.replace("+", ""));
    const high = low + BigInt(width) + 1n < highest ? low + BigInt(width) + 1n : highest;
    const zeroWithSign = low === 0n && fraction !== undefined && decimal.startsWith("-");
    const lowest = zeroWithSign || low >= highest ? "0" : decimal;
    return { kind: "range", qualifier, low: lowest, high: `${high}`, unit };
  });

/** A share is at most one; days and months are drawn often, for they look like one. */
const part = (most: number) => fc.tuple(fc.nat({ max: most }), fc.integer({ min: 1, max: most }));

/** Words that no vocabulary of the parser knows, so that they can only be an appreciation. */
const appreciation = fc
  .array(fc.constantFrom("excellent", "à", "généraliser", "très", "utile", "!", "œuvre", "(bilan)", "d’avenir"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((words) => ["bilan", ...words].join(" "));

/** Any value of a measure, of every variant, in the form that the parser gives. */
export const measureValue: fc.Arbitrary<MeasureValue> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...QUALIFIERS), amount)
    .map(([qualifier, drawn]): MeasureValue => ({ kind: "number", qualifier, ...drawn })),
  range,
  fc
    .record({
      kind: fc.constant("fraction" as const),
      qualifier: fc.constantFrom(...QUALIFIERS),
      parts: fc.oneof(part(999_999_999), part(31)),
      of: fc.constantFrom("", "des jeunes", "d’habitants", "vidéo"),
    })
    .map(
      ({ parts: [one, other], ...fraction }): MeasureValue => ({
        ...fraction,
        numerator: Math.min(one, other),
        denominator: Math.max(one, other),
      }),
    ),
  fc.record({ kind: fc.constant("ratio" as const), left: amount, right: amount }),
  fc.record({ kind: fc.constant("rank" as const), rank: fc.integer({ min: 1, max: 9999 }), noun }),
  appreciation.map((text): MeasureValue => ({ kind: "text", text })),
  fc.constant<MeasureValue>({ kind: "none" }),
);
