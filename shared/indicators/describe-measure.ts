import type { measure } from "../strings/fr/measure.ts";
import type { Language } from "../strings/label.ts";
import { shiftDecimal } from "./exact-decimal.ts";
import { formatMeasure } from "./format-measure.ts";
import { formatAmount } from "./format-unit.ts";
import { SCALE_POWER } from "./measure-unit.ts";
import type { Amount, MeasureValue, NumberValue, Qualifier } from "./measure-value.ts";

/** Key of a sentence that tells how a typed value was understood. */
export type UnderstoodKey = `measure.understood.${keyof typeof measure.understood}`;

/** The sentence to show under the input (« compris : un peu moins de 46 % ») and what fills its gaps. */
export interface MeasureDescription {
  readonly key: UnderstoodKey;
  readonly params: Readonly<Record<string, string>>;
}

const KEYS: Readonly<Record<Qualifier, UnderstoodKey>> = {
  exact: "measure.understood.exact",
  approx: "measure.understood.approx",
  "just-under": "measure.understood.justUnder",
  gt: "measure.understood.gt",
  gte: "measure.understood.gte",
  lt: "measure.understood.lt",
  lte: "measure.understood.lte",
};

/** Says how a value was understood, with scales written out (6,8 M€ → 6 800 000 €) so that a slip is seen. */
export function describeMeasure(value: MeasureValue, lang: Language): MeasureDescription {
  switch (value.kind) {
    case "number":
      if (isLikeYear(value)) return { key: "measure.understood.yearLike", params: { value: inFull(value, lang) } };
      return { key: KEYS[value.qualifier], params: { value: inFull(value, lang) } };
    case "fraction":
      return { key: KEYS[value.qualifier], params: { value: formatMeasure({ ...value, qualifier: "exact" }, lang) } };
    case "range": {
      const [low, high] = [value.low, value.high].map((decimal) => inFull({ decimal, unit: value.unit }, lang));
      const key = value.qualifier === "approx" ? "measure.understood.approxRange" : "measure.understood.range";
      return { key, params: { low: low ?? "", high: high ?? "" } };
    }
    case "ratio":
      return {
        key: "measure.understood.ratio",
        params: { left: inFull(value.left, lang), right: inFull(value.right, lang) },
      };
    case "rank":
      return { key: "measure.understood.rank", params: { value: formatMeasure(value, lang) } };
    case "text":
      return { key: "measure.understood.text", params: { value: value.text } };
    case "none":
      return { key: "measure.understood.none", params: {} };
  }
}

/** « 2017 » alone is a count, but whoever typed it may have meant the year. */
function isLikeYear({ qualifier, decimal, unit }: NumberValue): boolean {
  const isAlone = unit.base === "count" && unit.scale === "" && unit.noun === "" && unit.per === "";
  return isAlone && qualifier === "exact" && /^(?:19|20)\d\d$/.test(decimal);
}

function inFull({ decimal, unit }: Amount, lang: Language): string {
  return formatAmount(shiftDecimal(decimal, SCALE_POWER[unit.scale]), { ...unit, scale: "" }, lang);
}
