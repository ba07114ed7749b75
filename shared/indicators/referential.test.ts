import { describe, expect, test } from "vitest";
import type { Language } from "../strings/label.ts";
import { natureFaults } from "./nature-rules.ts";
import { findIndicator, indicatorCalled, listIndicators, networkCodePrefix, searchIndicators } from "./referential.ts";

const codes = (text: string, lang: Language = "fr", max = 5) =>
  searchIndicators(text, lang, max).map(({ code }) => code);

describe("the referential", () => {
  test("has codes that are unique and written in kebab-case", () => {
    const all = listIndicators().map(({ code }) => code);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  });

  test("labels and defines every indicator in both languages, no two alike", () => {
    for (const lang of ["fr", "en"] as const) {
      const labels = listIndicators().map(({ label }) => label[lang]);
      expect(new Set(labels).size).toBe(labels.length);
      expect(listIndicators().filter(({ definition }) => !definition[lang].endsWith("."))).toEqual([]);
    }
  });

  test("never adds up rates, ratios, ranks, durations or words", () => {
    const summed = listIndicators().filter(({ aggregation }) => aggregation === "sum");
    expect(new Set(summed.map(({ nature }) => nature))).toEqual(new Set(["count", "amount"]));
  });

  test("averages rates alone, weighted by their denominators", () => {
    const averaged = listIndicators().filter(({ aggregation }) => aggregation === "weighted-mean");
    expect(new Set(averaged.map(({ nature }) => nature))).toEqual(new Set(["rate"]));
  });

  test("charts and puts together every indicator as its nature allows", () => {
    expect(listIndicators().filter((entry) => natureFaults(entry).length > 0)).toEqual([]);
  });

  test("leaves to networks the codes that begin with their prefix", () => {
    expect(listIndicators().filter(({ code }) => code.startsWith(networkCodePrefix))).toEqual([]);
  });

  test("finds an entry by its code and nothing by another", () => {
    expect(findIndicator("budget")?.label.fr).toBe("Budget");
    expect(findIndicator("")).toBeUndefined();
    expect(findIndicator("constructor")).toBeUndefined();
  });
});

test("an indicator is found by what it is called, in either language", () => {
  expect(indicatorCalled("PERSONNES ACCOMPAGNEES")?.code).toBe("people-supported");
  expect(indicatorCalled("People supported")?.code).toBe("people-supported");
  expect(indicatorCalled("Personnes")).toBeUndefined();
  expect(indicatorCalled("")).toBeUndefined();
  for (const { code, label } of listIndicators())
    expect([indicatorCalled(label.fr)?.code, indicatorCalled(label.en)?.code]).toEqual([code, code]);
});

describe("searchIndicators", () => {
  test("knows no accents, case or order of words", () => {
    expect(codes("DEPARTEMENTS")).toContain("departements-covered");
    expect(codes("emploi retour")[0]).toBe("return-to-employment-rate");
    expect(codes("véhicules")).toEqual(codes("vehicules"));
  });

  test("puts labels that begin with the text before those that hold it", () => {
    expect(codes("duree")[0]).toBe("duration");
    expect(codes("velos")[0]).toBe("bicycles");
  });

  test("searches the language of the reader", () => {
    expect(codes("bicycles", "en")[0]).toBe("bicycles");
    expect(codes("bicycles", "fr")).toEqual(["bicycles"]);
    expect(codes("wheelers public xyz", "en")).toEqual([]);
  });

  test("gives the first ones for no text, and never more than asked", () => {
    expect(codes("", "fr", 3)).toHaveLength(3);
    expect(codes("a", "fr", 2)).toHaveLength(2);
    expect(codes("a", "fr", -1)).toEqual([]);
  });
});
