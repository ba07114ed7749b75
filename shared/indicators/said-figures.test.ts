import { describe, expect, test } from "vitest";
import { measure as english } from "../strings/en/measure.ts";
import { measure as french } from "../strings/fr/measure.ts";
import { appreciations } from "./appreciations.sample.ts";
import { formatMeasure } from "./format-measure.ts";
import { parseMeasure } from "./parse-measure.ts";
import { refusedFigures } from "./refused-figures.sample.ts";
import { saidAmounts } from "./said-amounts.sample.ts";
import { saidForms } from "./said-forms.sample.ts";
import { shortForms } from "./short-forms.sample.ts";

const saidFigures = [...saidAmounts, ...saidForms, ...shortForms];

function written(typed: string): string {
  const reading = parseMeasure(typed);
  return reading.ok ? formatMeasure(reading.value, "fr").replace(/[\u00a0\u202f]/g, " ") : reading.message;
}

describe("a figure as it is said", () => {
  test.each(saidFigures)("« %s » is « %s », and so is what was written of it", (typed, said) => {
    expect(written(typed)).toBe(said);
    expect(parseMeasure(said)).toEqual(parseMeasure(typed));
  });

  test.each(refusedFigures)("« %s » is kept as typed, with a sentence in both languages", (typed, message) => {
    expect(written(typed)).toBe(message);
    const name = message.replace("measure.error.", "") as keyof typeof french.error;
    expect(french.error[name]).toMatch(/\S/);
    expect(english.error[name]).toMatch(/\S/);
  });

  test.each(appreciations)("« %s » is an appreciation", (typed) => {
    expect(parseMeasure(typed)).toMatchObject({ ok: true, value: { kind: "text" } });
  });

  test("more than five hundred forms are told apart", () => {
    expect(
      new Set([...saidFigures.map(([typed]) => typed), ...refusedFigures.map(([typed]) => typed)]).size,
    ).toBeGreaterThan(500);
  });
});
