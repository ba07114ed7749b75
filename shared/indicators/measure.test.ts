import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IndicatorEntry } from "./indicator-entry.ts";
import { MEASURE_ATTRIBUTES, readMeasure } from "./measure.ts";

const wimoov = {
  indicator: "return-to-employment-rate",
  value: "46 %",
  period: "2017",
  territory: "91",
  source: "Rapport d’activité",
  sourceUrl: "https://example.org/rapport",
  verifiedOn: "2026-03-01",
  numerator: "46",
  denominator: "100",
};

describe("readMeasure", () => {
  test("gives charts the bounds, unit, nature and days of a measure of the referential", () => {
    expect(readMeasure(wimoov)).toMatchObject({
      errors: {},
      low: 46,
      high: 46,
      unit: "percent",
      per: "",
      nature: "rate",
      periodFrom: "2017-01-01",
      periodTo: "2017-12-31",
      numerator: 46,
      denominator: 100,
      sourceUrl: "https://example.org/rapport",
    });
  });

  test("takes nature and unit of a custom indicator from its value", () => {
    const view = readMeasure({ label: "Trajets", value: "3 fois par semaine" });
    expect(view).toMatchObject({ entry: null, nature: "frequency", unit: "times", per: "week", errors: {} });
  });

  test("keeps nature and unit of an indicator that has no value yet", () => {
    expect(readMeasure({ indicator: "budget" })).toMatchObject({
      nature: "amount",
      unit: "euro",
      low: null,
      high: null,
    });
  });

  test("converts a duration to the unit of its indicator", () => {
    expect(readMeasure({ indicator: "agreement-duration", value: "18 mois" })).toMatchObject({
      low: 1.5,
      unit: "year",
    });
    expect(readMeasure({ indicator: "delay", value: "2 à 3 semaines" })).toMatchObject({
      low: 14,
      high: 21,
      unit: "day",
    });
  });

  test.each([
    ["return-to-employment-rate", "46", "measure.error.wantsRate"],
    ["people-supported", "46 %", "measure.error.wantsCount"],
    ["budget", "3 mois", "measure.error.wantsAmount"],
    ["delay", "3", "measure.error.wantsDuration"],
    ["obstacle-rank", "46 %", "measure.error.wantsRank"],
    ["public-saving-per-euro", "2e", "measure.error.wantsRatio"],
    ["public-saving-per-euro", "1 € à 6 €", "measure.error.wantsRatio"],
    ["people-supported", "10 km", "measure.error.wantsCount"],
    ["people-supported", "5 ETP", "measure.error.wantsCount"],
    ["people-supported", "3 à 4 points", "measure.error.wantsCount"],
    ["steering-frequency", "10 €", "measure.error.wantsFrequency"],
  ])("keeps for %s a value in another unit, « %s », and charts nothing", (indicator, value, message) => {
    const view = readMeasure({ indicator, value });
    expect(view.errors).toEqual({ value: { message } });
    expect(view.value).not.toBeNull();
    expect([view.low, view.high]).toEqual([null, null]);
  });

  test.each([
    ["full-time-equivalents", "5 ETP"],
    ["platforms", "3 points d’accueil"],
    ["people-supported", "12 membres"],
    ["public-saving-per-euro", "4 à 6 €"],
  ])("takes for %s what it counts, « %s »", (indicator, value) => {
    expect(readMeasure({ indicator, value }).errors).toEqual({});
  });

  test("takes a unit that the name of a network's own indicator has", () => {
    const travelled: IndicatorEntry = {
      code: "local-distance",
      label: { fr: "Distance parcourue", en: "Distance travelled" },
      definition: { fr: "", en: "" },
      unit: "count",
      per: "",
      nature: "count",
      aggregation: "sum",
      better: "up",
    };
    expect(readMeasure({ indicator: "local-distance", value: "10 km" }, () => travelled).errors).toEqual({});
    expect(readMeasure({ indicator: "local-distance", value: "10 ETP" }, () => travelled).errors).toEqual({
      value: { message: "measure.error.wantsCount" },
    });
  });

  test("says what is wrong beside each attribute and keeps what was typed", () => {
    const typed = {
      indicator: "no-such-code",
      value: "12 500 %",
      period: "2022-2018",
      sourceUrl: "javascript:alert(1)",
      verifiedOn: "2026-02-30",
      numerator: "12 personnes",
      denominator: "-3",
    };
    const view = readMeasure(typed);
    expect(view.attributes).toMatchObject(typed);
    expect(view).toMatchObject({ value: null, period: null, sourceUrl: null, numerator: null, denominator: null });
    expect(view.errors).toEqual({
      indicator: { message: "measure.error.indicatorUnknown" },
      value: { message: "measure.error.percentOutOfBounds", params: { ceiling: 1000 } },
      period: { message: "measure.error.periodReversed" },
      sourceUrl: { message: "measure.error.urlUnreadable" },
      verifiedOn: { message: "measure.error.dateImpossible" },
      numerator: { message: "measure.error.partUnreadable" },
      denominator: { message: "measure.error.partUnreadable" },
    });
  });

  test("refuses a denominator below its numerator", () => {
    const view = readMeasure({ ...wimoov, numerator: "120" });
    expect(view.errors).toEqual({ denominator: { message: "measure.error.denominatorSmaller" } });
    expect(view).toMatchObject({ numerator: null, denominator: null });
  });

  test("reads any attributes without failing, as numbers that are finite or null", () => {
    const stored = fc.record(
      Object.fromEntries(
        MEASURE_ATTRIBUTES.map((name) => [name, fc.oneof(fc.string({ unit: "binary" }), fc.anything())]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(stored, (attributes) => {
        const { low, high, attributes: kept } = readMeasure(attributes);
        for (const bound of [low, high]) expect(bound === null || Number.isFinite(bound)).toBe(true);
        for (const name of MEASURE_ATTRIBUTES) expect(typeof kept[name]).toBe("string");
      }),
      { numRuns: 200, seed: 11526 },
    );
  });
});
