import { parseTerritoryCode } from "../territories/territory-code.ts";
import { foldText } from "../text/fold.ts";
import { type AggregateRefusal, type RefusalReason, refusal } from "./aggregate-refusal.ts";
import { isAverage, isChange, isPerThing, thingCounted } from "./counted-thing.ts";
import type { MeasureView } from "./measure.ts";
import { PLAIN_UNIT } from "./measure-unit.ts";
import type { MeasureValue } from "./measure-value.ts";
import { type Contains, overlapping } from "./overlapping.ts";
import { sumValues, type Term } from "./sum-values.ts";
import { rangesInMean, weightedMean } from "./weighted-mean.ts";

/** The part of a read measure that decides whether, and how, it goes together with others. */
export type Aggregable = Pick<
  MeasureView,
  "attributes" | "entry" | "value" | "errors" | "per" | "periodFrom" | "periodTo" | "numerator" | "denominator"
>;

/** One value for several figures, or every reason why there is none: never a number beside a refusal. */
export type Aggregate =
  | {
      readonly ok: true;
      readonly method: "single" | "sum" | "weighted-mean";
      readonly value: MeasureValue;
      /** Of a weighted mean: all cases, among all. */
      readonly numerator: number | null;
      readonly denominator: number | null;
    }
  | { readonly ok: false; readonly refusals: readonly AggregateRefusal[] };

/**
 * Puts figures of several territories together, where that is legitimate: counts and amounts of disjoint territories are
 * added, rates averaged by their denominators. The order of the figures does not matter. One figure is its own aggregate.
 */
export function aggregateMeasures(measures: readonly Aggregable[], contains: Contains): Aggregate {
  const refusals = [...unreadable(measures)];
  const territories = measures.map(({ attributes }) => parseTerritoryCode(attributes.territory));
  if (measures.length > 1) refusals.push(...incomparable(measures), ...overlapping(territories, contains));
  if (refusals.length > 0) return { ok: false, refusals };
  const [first] = measures;
  if (first?.value && measures.length === 1) {
    const { value, numerator, denominator } = first;
    return { ok: true, method: "single", value, numerator, denominator };
  }
  return first?.entry?.aggregation === "weighted-mean" ? averaged(measures) : added(measures);
}

type Fault = readonly [RefusalReason, (measure: Aggregable) => boolean];

const VALUE_FAULTS: readonly Fault[] = [
  ["notUnderstood", ({ value, errors }) => value === null || errors.value !== undefined],
  ["noValue", ({ value }) => value?.kind === "none"],
];

/** What is never put together, by the form of the value or by what the referential says of the indicator. */
const NATURE_FAULTS: readonly Fault[] = [
  ["qualitative", ({ value, entry }) => value?.kind === "text" || entry?.nature === "qualitative"],
  ["rank", ({ value, entry }) => value?.kind === "rank" || entry?.nature === "rank"],
  ["ratio", ({ value, entry }) => value?.kind === "ratio" || entry?.nature === "ratio"],
  ["frequency", ({ value, entry }) => entry?.nature === "frequency" || baseOf(value) === "times"],
  ["definitionUnknown", ({ entry }) => entry === null],
  ["neverTogether", ({ entry }) => entry?.aggregation === "none"],
  ["perThing", ({ value }) => isPerThing(isTerm(value) ? value.unit : { ...PLAIN_UNIT, noun: nounOf(value) })],
  ["average", ({ value }) => isAverage(nounOf(value))],
  ["changeOfRate", isChangeOfRate],
];

function unreadable(measures: readonly Aggregable[]): AggregateRefusal[] {
  if (measures.length === 0) return [refusal("nothing", [])];
  return found(measures, VALUE_FAULTS);
}

function found(measures: readonly Aggregable[], faults: readonly Fault[]): AggregateRefusal[] {
  return faults.flatMap(([reason, isWrong]) => {
    const places = measures.flatMap((measure, place) => (isWrong(measure) ? [place] : []));
    return places.length === 0 ? [] : [refusal(reason, places)];
  });
}

function incomparable(measures: readonly Aggregable[]): AggregateRefusal[] {
  const all = [...measures.keys()];
  const differ = (reason: RefusalReason, of: (measure: Aggregable) => string) =>
    new Set(measures.map(of)).size > 1 ? [refusal(reason, all)] : [];
  const numbers = measures.filter(({ value }) => baseOf(value) !== undefined);
  const units = new Set(numbers.map(({ value, per }) => `${baseOf(value)} ${per}`));
  return [
    ...found(measures, NATURE_FAULTS),
    ...differ("otherIndicators", ({ attributes, entry }) => entry?.code ?? ` ${foldText(attributes.label)}`),
    ...(units.size > 1 ? [refusal("otherUnits", all)] : []),
    ...differ("otherThings", ({ value, entry }) => thingCounted(nounOf(value), entry)),
    ...found(measures, [["periodUnknown", ({ periodTo }) => periodTo === null]]),
    ...differ("otherPeriods", ({ periodFrom, periodTo }) => `${periodFrom} ${periodTo}`),
    ...differ("otherScopes", ({ attributes }) => foldText(attributes.scope)),
    ...rateFaults(measures),
  ];
}

function rateFaults(measures: readonly Aggregable[]): AggregateRefusal[] {
  const rates = measures.flatMap(({ entry, value }, place) =>
    entry?.aggregation === "weighted-mean" || value?.kind === "fraction" || baseOf(value) === "percent" ? [place] : [],
  );
  const without = rates.filter((place) => !hasParts(measures[place]));
  const ranges = rangesInMean(rates.map((place) => measures[place]?.value ?? null)).map((index) => rates[index] ?? 0);
  return [
    ...(without.length === 0 ? [] : [refusal("ratesWithoutDenominators", without)]),
    ...(ranges.length === 0 ? [] : [refusal("rangesWithPoints", ranges)]),
  ];
}

function hasParts(measure: Aggregable | undefined): boolean {
  return measure !== undefined && measure.numerator !== null && measure.denominator !== null;
}

function added(measures: readonly Aggregable[]): Aggregate {
  const terms = measures.flatMap(({ value }) => (isTerm(value) ? [value] : []));
  const [first, ...others] = terms;
  const all = measures.keys();
  if (first === undefined || terms.length < measures.length)
    return { ok: false, refusals: [refusal("otherUnits", all)] };
  const sum = sumValues([first, ...others]);
  if (typeof sum === "string") return { ok: false, refusals: [refusal(sum, all)] };
  return { ok: true, method: "sum", value: sum, numerator: null, denominator: null };
}

function averaged(measures: readonly Aggregable[]): Aggregate {
  const parts = measures.map(({ value, numerator, denominator }) => ({
    value,
    numerator: numerator ?? 0,
    denominator: denominator ?? 0,
  }));
  const { disagreeing, ...mean } = weightedMean(parts);
  if (disagreeing.length > 0) return { ok: false, refusals: [refusal("partsDisagree", disagreeing)] };
  return { ok: true, method: "weighted-mean", ...mean };
}

function isTerm(value: MeasureValue | null): value is Term {
  return value?.kind === "number" || value?.kind === "range";
}

/** « +12 % » and « 12 % de hausse » tell an evolution, of which the parts of a share say nothing. */
function isChangeOfRate({ value }: Aggregable): boolean {
  if (!isTerm(value) || value.unit.base !== "percent") return false;
  const bounds = value.kind === "range" ? [value.low, value.high] : [value.decimal];
  return isChange(value.unit.noun) || bounds.some((bound) => /^[+-]/.test(bound));
}

function baseOf(value: MeasureValue | null): string | undefined {
  if (value?.kind === "fraction") return "percent";
  return isTerm(value) ? value.unit.base : undefined;
}

function nounOf(value: MeasureValue | null): string {
  if (value?.kind === "fraction") return value.of;
  return isTerm(value) ? value.unit.noun : "";
}
