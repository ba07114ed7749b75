import { parseMeasure } from "@passerelles/shared/indicators/parse-measure.ts";
import { expect, test, vi } from "vitest";
import { figureReading, holdsOnlyFigures } from "./figure-reading.ts";
import type { ReadableBody } from "./use-page.ts";

const empty: ReadableBody = { body: { type: "doc" }, links: [], files: [], territories: [], indicators: [] };

function reading(attrs: Record<string, string>, page: Partial<ReadableBody> = {}) {
  const value = parseMeasure(attrs.value ?? "");
  const indicators = [{ blockId: "f", value: value.ok ? value.value : null, label: "", territory: null }];
  return figureReading({ type: "indicateur", attrs: { id: "f", ...attrs } }, { ...empty, indicators, ...page }, "fr");
}

test("a value is parted into qualifier, number and unit", () => {
  expect(reading({ value: "≈ 40 %", source: "s" })).toMatchObject({ qualifier: "≈", number: "40", unit: "%" });
});

test("a value that was not understood is shown as it was typed", () => {
  expect(reading({ value: "beaucoup 12 ?" }, { indicators: [] }).number).toBe("beaucoup 12 ?");
});

test("a unit that the label already says is not said twice", () => {
  expect(reading({ value: "250–300 par an", label: "bénéficiaires par an" }).unit).toBe("");
});

test("the population concerned is told between the territory and the source, unless the label says it", () => {
  const typed = { value: "5", period: "2017", scope: "jeunes", source: "Rapport" };
  expect(reading(typed).origin).toEqual(["2017", "jeunes", "Rapport"]);
  expect(reading({ ...typed, label: "des jeunes accueillis" }).origin).toEqual(["2017", "Rapport"]);
});

test("the population concerned is told once, and not taken for a part of a word", () => {
  expect(reading({ value: "5", scope: "Lille", source: "Ville de Lille" }).origin).toEqual(["Ville de Lille"]);
  expect(reading({ value: "5", scope: "an", source: "Caen" }).origin).toEqual(["an", "Caen"]);
});

test("period, territory by its name, and source make the origin", () => {
  const figure = reading(
    { value: "5", period: "2017", territory: "91", source: "Rapport" },
    { territories: [{ code: "91", name: "Essonne" }] },
  );
  expect(figure.origin).toEqual(["2017", "Essonne", "Rapport"]);
});

test("a figure is verified again as often as its kind of page says", () => {
  vi.setSystemTime("2026-11-22");
  const verified = { value: "132", source: "Fiche", verifiedOn: "2026-05-21" };
  expect(reading(verified, { kind: "fiche-pratique" }).toVerify).toBe(false);
  expect(reading(verified, { kind: "aide" }).toVerify).toBe(true);
  vi.useRealTimers();
});

test("a figure without a source, or that nobody verified of late, is to be verified", () => {
  vi.setSystemTime("2026-11-22");
  const sourced = { value: "132", source: "Fiche" };
  expect(reading({ value: "132", verifiedOn: "2026-11-12" }).toVerify).toBe(true);
  expect(reading(sourced).toVerify).toBe(true);
  expect(reading({ ...sourced, verifiedOn: "2026-11-12" }).toVerify).toBe(false);
  expect(reading({ ...sourced, verifiedOn: "2025-11-12" }).toVerify).toBe(true);
  expect(reading({ value: "" }, { indicators: [] }).toVerify).toBe(false);
  vi.useRealTimers();
});

test("a period that the source does not give is not told", () => {
  expect(reading({ value: "5", period: "–", source: "Rapport" }).origin).toEqual(["Rapport"]);
});

test("the address of a source is kept only where a link may lead", () => {
  expect(reading({ value: "1", source: "s", sourceUrl: "javascript:alert(1)" }).sourceUrl).toBeUndefined();
  expect(reading({ value: "1", source: "s", sourceUrl: "https://exemple.test/" }).sourceUrl).toBe(
    "https://exemple.test/",
  );
});

test("a paragraph with nothing but figures is told from a sentence", () => {
  const figure = { type: "indicateur", attrs: { id: "f" } };
  expect(holdsOnlyFigures({ type: "paragraph", content: [figure, { type: "text", text: " " }, figure] })).toBe(true);
  expect(holdsOnlyFigures({ type: "paragraph", content: [figure, { type: "text", text: "par an" }] })).toBe(false);
  expect(holdsOnlyFigures({ type: "paragraph" })).toBe(false);
});
