import { describe, expect, test } from "vitest";
import { measure as english } from "../strings/en/measure.ts";
import { measure as french } from "../strings/fr/measure.ts";
import type { Language } from "../strings/label.ts";
import { describeMeasure } from "./describe-measure.ts";
import { formatMeasure, measureParts } from "./format-measure.ts";
import type { MeasureValue } from "./measure-value.ts";
import { parseMeasure } from "./parse-measure.ts";

function understood(typed: string): MeasureValue {
  const reading = parseMeasure(typed);
  if (!reading.ok) throw new Error(`${typed}: ${reading.message}`);
  return reading.value;
}

function sentence(typed: string, lang: Language): string {
  const { key, params } = describeMeasure(understood(typed), lang);
  const name = key.replace("measure.understood.", "") as keyof typeof french.understood;
  const text: string = (lang === "fr" ? french : english).understood[name];
  return text.replace(/\{\{(\w+)\}\}/g, (_gap, param: string) => params[param] ?? "missing");
}

const written: readonly (readonly [string, string, string])[] = [
  ["11526", "11\u202f526", "11,526"],
  ["46%", "46\u00a0%", "46%"],
  ["~40%", "≈\u00a040\u00a0%", "≈\u00a040%"],
  ["près de 40%", "près de\u00a040\u00a0%", "nearly\u00a040%"],
  ["250 à 300", "250–300", "250–300"],
  ["-5 à 10", "−5 à 10", "−5 to 10"],
  ["250 à 300 par an", "250–300\u00a0par an", "250–300\u00a0per year"],
  ["250 € à 300 €", "250–300\u00a0€", "€250–€300"],
  ["un tiers", "1/3", "1/3"],
  ["1 vidéo sur 6", "1\u00a0vidéo sur 6", "1\u00a0vidéo out of 6"],
  ["12 sur 2023", "12\u00a0sur 2023", "12\u00a0out of 2023"],
  ["plus de 80", ">\u00a080", ">\u00a080"],
  ["au moins 3 mois", "≥\u00a03\u00a0mois", "≥\u00a03\u00a0months"],
  ["1 € pour 6 €", "1\u00a0€ → 6\u00a0€", "€1 → €6"],
  ["deuxième", "2e", "2nd"],
  ["1re", "1er", "1st"],
  ["11e", "11e", "11th"],
  ["6,8 M€", "6,8\u00a0M€", "€6.8M"],
  ["400 k€", "400\u00a0k€", "€400k"],
  ["7 millions de personnes", "7\u00a0millions de personnes", "7\u00a0million personnes"],
  ["1,5 jour", "1,5\u00a0jour", "1.5\u00a0days"],
  ["3 j", "3\u00a0jours", "3\u00a0days"],
  ["une fois par an", "1\u00a0fois par an", "1\u00a0time per year"],
  ["excellent", "excellent", "excellent"],
  ["", "", ""],
];

describe("formatMeasure", () => {
  test.each(written)("writes « %s » as « %s » in French and “%s” in English", (typed, fr, en) => {
    expect(formatMeasure(understood(typed), "fr")).toBe(fr);
    expect(formatMeasure(understood(typed), "en")).toBe(en);
  });
});

describe("measureParts", () => {
  test("separates the number from what is set small beside it", () => {
    expect(measureParts(understood("environ 250 à 300 bénéficiaires par an"), "fr")).toEqual({
      qualifier: "≈",
      number: "250–300",
      unit: "bénéficiaires par an",
    });
    expect(measureParts(understood("6,8 M€"), "en")).toEqual({ qualifier: "", number: "€6.8M", unit: "" });
  });
});

describe("describeMeasure", () => {
  test.each([
    ["près de 46 %", "un peu moins de 46\u00a0%", "a little under 46%"],
    ["6,8 M€", "6\u202f800\u202f000\u00a0€", "€6,800,000"],
    [
      "environ 0,4 à 1,25 M€",
      "à peu près entre 400\u202f000\u00a0€ et 1\u202f250\u202f000\u00a0€",
      "roughly between €400,000 and €1,250,000",
    ],
    ["1 € → 6 €", "1\u00a0€ pour 6\u00a0€", "€1 for €6"],
    ["2e", "rang : 2e", "rank: 2nd"],
    ["", "pas encore de valeur", "no value yet"],
    [
      "2000",
      "2\u202f000, un nombre. Si c’est une année, elle s’écrit dans « Période »",
      "2,000, a number. If it is a year, it goes under “Period”",
    ],
    ["2017 bénéficiaires", "2\u202f017\u00a0bénéficiaires", "2,017\u00a0bénéficiaires"],
  ])("says how « %s » was understood", (typed, fr, en) => {
    expect(sentence(typed, "fr")).toBe(fr);
    expect(sentence(typed, "en")).toBe(en);
  });
});
