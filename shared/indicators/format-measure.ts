import type { Language } from "../strings/label.ts";
import { attachUnit, formatAmount, formatNumber, formatUnit, NO_BREAK_SPACE } from "./format-unit.ts";
import type { FractionValue, MeasureValue, Qualifier, RangeValue, RankValue } from "./measure-value.ts";
import { otherReading } from "./plain-fraction.ts";
import { saysThousandsOnce } from "./range-in-thousands.ts";

/** A measure in three pieces, to typeset the number large and the rest small. Any piece may be empty. */
export interface MeasureParts {
  readonly qualifier: string;
  readonly number: string;
  readonly unit: string;
}

const QUALIFIERS: Readonly<Record<Language, Readonly<Record<Qualifier, string>>>> = {
  fr: { exact: "", approx: "≈", "just-under": "près de", gt: ">", gte: "≥", lt: "<", lte: "≤" },
  en: { exact: "", approx: "≈", "just-under": "nearly", gt: ">", gte: "≥", lt: "<", lte: "≤" },
};

/** « 1re place »; other nouns keep « 1er ». */
const FEMININE = /^(?:place|position|cause|raison|difficulté|fois|priorité)(?!\p{L})/iu;

/** The value in three pieces: « ≈ » « 40 » « % ». An appreciation is the number piece; no value is three empty pieces. */
export function measureParts(value: MeasureValue, lang: Language): MeasureParts {
  switch (value.kind) {
    case "none":
      return { qualifier: "", number: "", unit: "" };
    case "text":
      return { qualifier: "", number: value.text, unit: "" };
    case "rank":
      return { qualifier: "", number: ordinal(value, lang), unit: value.noun };
    case "ratio": {
      const [left, right] = [value.left, value.right].map((side) => formatAmount(side.decimal, side.unit, lang));
      return { qualifier: "", number: `${left} → ${right}`, unit: "" };
    }
    case "fraction":
      return { qualifier: QUALIFIERS[lang][value.qualifier], ...fractionParts(value, lang) };
    case "range":
      return {
        qualifier: QUALIFIERS[lang][value.qualifier],
        number: rangeNumber(value, lang),
        unit: formatUnit(value.high, value.unit, lang),
      };
    case "number":
      return {
        qualifier: QUALIFIERS[lang][value.qualifier],
        number: formatNumber(value.decimal, value.unit, lang),
        unit: formatUnit(value.decimal, value.unit, lang),
      };
  }
}

/** The value as text, with the typography of the language. In French it reads back as the same value. */
export function formatMeasure(value: MeasureValue, lang: Language): string {
  const { qualifier, number, unit } = measureParts(value, lang);
  const quantity = attachUnit(number, unit, lang);
  return qualifier === "" ? quantity : qualifier + NO_BREAK_SPACE + quantity;
}

/** A dash between signed numbers would read as a minus: « −5 à 10 ». « 12–15 000 » would say 12 000: « 12–15000 ». */
function rangeNumber({ low, high, unit }: RangeValue, lang: Language): string {
  const bounds = [low, high].map((bound) => formatNumber(bound, unit, lang));
  if (saysThousandsOnce(low, high)) {
    bounds[1] = (bounds[1] ?? "").replace(/(?<=\d)[\u202f,](?=\d)/g, "");
  }
  if (![low, high].some((bound) => /^[+-]/.test(bound))) return bounds.join("–");
  return bounds.join(lang === "fr" ? " à " : " to ");
}

function fractionParts({ numerator, denominator, of }: FractionValue, lang: Language): Omit<MeasureParts, "qualifier"> {
  const words = lang === "fr" ? "sur" : "out of";
  // « 12/2023 » would be read as a month, « 10/15 » as ten or fifteen.
  if (of === "" && otherReading(numerator, denominator)) {
    return { number: `${numerator}`, unit: `${words} ${denominator}` };
  }
  if (of === "" || /^(?:d’|d(?:e|es|u) )/iu.test(of)) return { number: `${numerator}/${denominator}`, unit: of };
  return { number: `${numerator}`, unit: `${of} ${words} ${denominator}` };
}

function ordinal({ rank, noun }: RankValue, lang: Language): string {
  if (lang === "fr" && rank === 1) return FEMININE.test(noun) ? "1re" : "1er";
  if (lang === "fr") return `${rank}e`;
  const teen = rank % 100 >= 11 && rank % 100 <= 13;
  return `${rank}${(teen ? undefined : ["", "st", "nd", "rd"][rank % 10]) || "th"}`;
}
