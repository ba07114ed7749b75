import { storedText } from "../document/stored-text.ts";
import { readLeadingNumber } from "./exact-decimal.ts";
import type { IndicatorEntry, IndicatorNature } from "./indicator-entry.ts";
import { isIsoDate } from "./iso-date.ts";
import type { MeasureError, Reading } from "./measure-message.ts";
import { read, refuse } from "./measure-message.ts";
import { fitsIndicator, type MeasureNumbers, measureNumbers, natureOf, numbersUnit } from "./measure-numbers.ts";
import type { PerPeriod, UnitBase } from "./measure-unit.ts";
import type { MeasureValue } from "./measure-value.ts";
import { parseMeasure } from "./parse-measure.ts";
import { type Period, parsePeriod, periodBounds } from "./period.ts";
import { findIndicator, type IndicatorFinder } from "./referential.ts";
import { normaliseTyped } from "./typed-text.ts";

/** The attributes of a measure as a document stores them: strings, as typed, wrong ones included. */
export const MEASURE_ATTRIBUTES = [
  "indicator",
  "label",
  "value",
  "period",
  "territory",
  "scope",
  "source",
  "sourceUrl",
  "method",
  "verifiedOn",
  "quote",
  "numerator",
  "denominator",
] as const;

/** Name of one attribute. */
export type MeasureAttribute = (typeof MEASURE_ATTRIBUTES)[number];

/** A stored measure, whole. `indicator` is a code of the referential, or empty for a custom one with its `label`. */
export type MeasureAttributes = Readonly<Record<MeasureAttribute, string>>;

/** What a stored measure means. Nothing typed is lost: `attributes` holds it all. */
export interface MeasureView {
  readonly attributes: MeasureAttributes;
  /** Entry of the referential; null for a custom or unknown indicator. */
  readonly entry: IndicatorEntry | null;
  /** Null when the typed value was refused. */
  readonly value: MeasureValue | null;
  readonly period: Period | null;
  /** What is wrong, by attribute. */
  readonly errors: Readonly<Partial<Record<MeasureAttribute, MeasureError>>>;
  /** Bounds for charts, in `unit`; null where open, unknown, or not in the indicator's unit. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: UnitBase | null;
  /** The period the quantity repeats over (« par an »), as typed; else the indicator's own; empty for neither. */
  readonly per: PerPeriod | "";
  readonly nature: IndicatorNature | null;
  /** First and last day, ISO. */
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  /** Exact numbers of a rate, when both are known and agree with each other. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Address of the source when it is a web address that may be followed; null otherwise. */
  readonly sourceUrl: string | null;
}

const NO_BOUNDS: MeasureNumbers = { low: null, high: null };

/**
 * Reads a stored measure. Takes any attributes, missing or hostile ones too: what is not a string is empty. `find` knows
 * the referential; without it, only what is shipped is known.
 */
export function readMeasure(
  stored: Readonly<Record<string, unknown>>,
  find: IndicatorFinder = findIndicator,
): MeasureView {
  const attributes = readAttributes(stored);
  const entry = find(attributes.indicator) ?? null;
  const value = parseMeasure(attributes.value);
  const period = parsePeriod(attributes.period);
  const sourceUrl = readUrl(attributes.sourceUrl);
  const parts = readParts(attributes.numerator, attributes.denominator);
  const misfit = value.ok ? checkFit(value.value, entry) : undefined;
  const measured = value.ok && !misfit ? value.value : undefined;
  const bounds = period.ok ? periodBounds(period.value) : { from: null, to: null };
  return {
    attributes,
    entry,
    value: value.ok ? value.value : null,
    period: period.ok ? period.value : null,
    errors: collectErrors({
      indicator: attributes.indicator === "" || entry ? undefined : refuse("indicatorUnknown"),
      value: misfit ?? value,
      period,
      sourceUrl,
      verifiedOn:
        attributes.verifiedOn === "" || isIsoDate(attributes.verifiedOn) ? undefined : refuse("dateImpossible"),
      numerator: parts.numerator,
      denominator: parts.denominator,
    }),
    ...(measured ? measureNumbers(measured, entry?.unit) : NO_BOUNDS),
    unit: (measured && numbersUnit(measured, entry?.unit)) ?? entry?.unit ?? null,
    per: (measured && perOf(measured)) || (entry?.per ?? ""),
    nature: entry?.nature ?? (measured && natureOf(measured)) ?? null,
    periodFrom: bounds.from,
    periodTo: bounds.to,
    ...readCalculation(attributes),
    sourceUrl: sourceUrl.ok ? sourceUrl.value : null,
  };
}

function readAttributes(stored: Readonly<Record<string, unknown>>): MeasureAttributes {
  const text = (name: MeasureAttribute) => {
    return (Object.hasOwn(stored, name) ? storedText(stored[name]) : undefined) ?? "";
  };
  return {
    indicator: text("indicator"),
    label: text("label"),
    value: text("value"),
    period: text("period"),
    territory: text("territory"),
    scope: text("scope"),
    source: text("source"),
    sourceUrl: text("sourceUrl"),
    method: text("method"),
    verifiedOn: text("verifiedOn"),
    quote: text("quote"),
    numerator: text("numerator"),
    denominator: text("denominator"),
  };
}

function collectErrors(
  readings: Readonly<Partial<Record<MeasureAttribute, Reading<unknown>>>>,
): Partial<Record<MeasureAttribute, MeasureError>> {
  const errors: Partial<Record<MeasureAttribute, MeasureError>> = {};
  for (const name of MEASURE_ATTRIBUTES) {
    const reading = readings[name];
    if (reading && !reading.ok) {
      errors[name] = { message: reading.message, ...(reading.params ? { params: reading.params } : {}) };
    }
  }
  return errors;
}

/** A qualitative indicator takes any value, so that it is never refused. */
const MISFITS = {
  count: "wantsCount",
  rate: "wantsRate",
  amount: "wantsAmount",
  duration: "wantsDuration",
  ratio: "wantsRatio",
  rank: "wantsRank",
  frequency: "wantsFrequency",
} as const satisfies Readonly<Record<Exclude<IndicatorNature, "qualitative">, string>>;

function checkFit(value: MeasureValue, entry: IndicatorEntry | null): ReturnType<typeof refuse> | undefined {
  if (!entry || entry.nature === "qualitative" || fitsIndicator(value, entry)) return undefined;
  return refuse(MISFITS[entry.nature]);
}

/** A scheme other than http or https could run code when followed. */
function readUrl(typed: string): Reading<string | null> {
  const text = typed.trim();
  if (text === "") return read(null);
  if (!/^https?:\/\//i.test(text)) return refuse("urlUnreadable");
  return URL.canParse(text) ? read(new URL(text).href) : refuse("urlUnreadable");
}

/** The exact numbers of a rate as its attributes give them; both null unless they agree with each other. */
export function readCalculation(attributes: Readonly<Partial<Record<MeasureAttribute, string>>>): {
  readonly numerator: number | null;
  readonly denominator: number | null;
} {
  const { numerator, denominator } = readParts(attributes.numerator ?? "", attributes.denominator ?? "");
  if (!numerator.ok || !denominator.ok) return { numerator: null, denominator: null };
  return { numerator: numerator.value, denominator: denominator.value };
}

function readParts(typedNumerator: string, typedDenominator: string) {
  const numerator = readPart(typedNumerator);
  const denominator = readPart(typedDenominator);
  const known = numerator.ok && denominator.ok && numerator.value !== null && denominator.value !== null;
  if (!known) return { numerator, denominator };
  const wrong = denominator.value <= 0 || denominator.value < numerator.value;
  return { numerator, denominator: wrong ? refuse("denominatorSmaller") : denominator };
}

function readPart(typed: string): Reading<number | null> {
  const text = normaliseTyped(typed);
  if (text === "") return read(null);
  const number = readLeadingNumber(text);
  if (!number.ok) return number.message === "measure.error.unreadable" ? refuse("partUnreadable") : number;
  if (number.value.rest !== "" || number.value.decimal.startsWith("-")) return refuse("partUnreadable");
  return read(Number(number.value.decimal));
}

function perOf(value: MeasureValue): PerPeriod | "" {
  return value.kind === "number" || value.kind === "range" ? value.unit.per : "";
}
