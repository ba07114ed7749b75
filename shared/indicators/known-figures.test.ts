import { describe, expect, test } from "vitest";
import { knownFigures } from "./known-figures.sample.ts";
import { readMeasure } from "./measure.ts";

describe("the figures of five public documents", () => {
  test.each(knownFigures)("figure $number ($indicator) typed « $typed » is held without loss", (figure) => {
    const { indicator, typed, value, low, high, period } = figure;
    const view = readMeasure({ indicator, label: "Libellé libre", value: typed, period: period[0] });
    expect(view.errors).toEqual({});
    expect(view.value).toEqual(value);
    expect([view.low, view.high]).toEqual([low, high]);
    expect([view.periodFrom, view.periodTo]).toEqual([period[1], period[2]]);
  });

  test("are all there, but for the three entries that are lists of dates", () => {
    const expected = Array.from({ length: 57 }, (_slot, index) => index + 1).filter((n) => ![14, 30, 50].includes(n));
    expect(knownFigures.map(({ number }) => number)).toEqual(expected);
  });
});
