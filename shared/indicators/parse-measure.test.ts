import { describe, expect, test } from "vitest";
import { formatMeasure } from "./format-measure.ts";
import type { MeasureErrorKey } from "./measure-message.ts";
import { type MeasureUnit, PLAIN_UNIT } from "./measure-unit.ts";
import type { MeasureValue, Qualifier } from "./measure-value.ts";
import { parseMeasure } from "./parse-measure.ts";

const unit = (part: Partial<MeasureUnit>): MeasureUnit => ({ ...PLAIN_UNIT, ...part });
const percent = unit({ base: "percent" });
const euro = unit({ base: "euro" });
const number = (decimal: string, of: MeasureUnit = PLAIN_UNIT, qualifier: Qualifier = "exact"): MeasureValue => ({
  kind: "number",
  qualifier,
  decimal,
  unit: of,
});
const range = (
  low: string,
  high: string,
  of: MeasureUnit = PLAIN_UNIT,
  qualifier: "exact" | "approx" = "exact",
): MeasureValue => ({
  kind: "range",
  qualifier,
  low,
  high,
  unit: of,
});
const fraction = (numerator: number, denominator: number, of = "", qualifier: Qualifier = "exact"): MeasureValue => ({
  kind: "fraction",
  qualifier,
  numerator,
  denominator,
  of,
});
const rank = (place: number, noun = ""): MeasureValue => ({ kind: "rank", rank: place, noun });
const oneToSix: MeasureValue = {
  kind: "ratio",
  left: { decimal: "1", unit: euro },
  right: { decimal: "6", unit: euro },
};

const understood: readonly (readonly [string, MeasureValue])[] = [
  ["46 %", number("46", percent)],
  ["46%", number("46", percent)],
  ["46\u00a0%", number("46", percent)],
  ["46 pour cent", number("46", percent)],
  ["46 % des bénéficiaires", number("46", { ...percent, noun: "des bénéficiaires" })],
  ["0,1 %", number("0.1", percent)],
  ["2,0", number("2.0")],
  ["6.8", number("6.8")],
  ["-5 %", number("-5", percent)],
  ["+12 %", number("+12", percent)],
  ["−0", number("0")],
  ["- 12 %", number("-12", percent)],
  ["≈ 40 %", number("40", percent, "approx")],
  ["~40 %", number("40", percent, "approx")],
  ["environ 40 %", number("40", percent, "approx")],
  ["40 % environ", number("40", percent, "approx")],
  ["près de 40 %", number("40", percent, "just-under")],
  ["Près de 40%", number("40", percent, "just-under")],
  ["un peu moins de 46 %", number("46", percent, "just-under")],
  ["> 80", number("80", PLAIN_UNIT, "gt")],
  [">80", number("80", PLAIN_UNIT, "gt")],
  ["plus de 80", number("80", PLAIN_UNIT, "gt")],
  ["80 et plus", number("80", PLAIN_UNIT, "gte")],
  ["< 26 ans", number("26", unit({ base: "year" }), "lt")],
  ["moins de 26 ans", number("26", unit({ base: "year" }), "lt")],
  ["≥ 3 mois", number("3", unit({ base: "month" }), "gte")],
  [">= 3 mois", number("3", unit({ base: "month" }), "gte")],
  ["au moins 3 mois", number("3", unit({ base: "month" }), "gte")],
  ["3 mois minimum", number("3", unit({ base: "month" }), "gte")],
  ["≤ 10 km", number("10", unit({ noun: "km" }), "lte")],
  ["jusqu'à 500 €", number("500", euro, "lte")],
  ["11 526", number("11526")],
  ["11\u00a0526", number("11526")],
  ["11\u202f526", number("11526")],
  ["11526", number("11526")],
  ["6.800.000", number("6800000")],
  ["400 k€", number("400", { ...euro, scale: "thousand" })],
  ["400k€", number("400", { ...euro, scale: "thousand" })],
  ["6,8 M€", number("6.8", { ...euro, scale: "million" })],
  ["6,8 millions d'euros", number("6.8", { ...euro, scale: "million" })],
  ["2 Md€", number("2", { ...euro, scale: "billion" })],
  ["6 800 000 €", number("6800000", euro)],
  ["7 millions", number("7", unit({ scale: "million" }))],
  ["7 millions de personnes", number("7", unit({ scale: "million", noun: "personnes" }))],
  ["7 000 000", number("7000000")],
  ["20 €/mois", number("20", { ...euro, per: "month" })],
  ["0,30 €/km", number("0.30", { ...euro, noun: "par km" })],
  ["5 ETP", number("5", unit({ noun: "ETP" }))],
  ["132 communes", number("132", unit({ noun: "communes" }))],
  ["3 jours", number("3", unit({ base: "day" }))],
  ["3 j", number("3", unit({ base: "day" }))],
  ["6 mois", number("6", unit({ base: "month" }))],
  ["35 h par semaine", number("35", unit({ base: "hour", per: "week" }))],
  ["un an", number("1", unit({ base: "year" }))],
  ["2 jours ouvrés", number("2", unit({ base: "day", noun: "ouvrés" }))],
  ["1 fois par an", number("1", unit({ base: "times", per: "year" }))],
  ["deux fois par an", number("2", unit({ base: "times", per: "year" }))],
  ["300/an", number("300", unit({ per: "year" }))],
  ["une cinquantaine", number("50", PLAIN_UNIT, "approx")],
  ["une centaine", number("100", PLAIN_UNIT, "approx")],
  ["une centaine de prescripteurs", number("100", unit({ noun: "prescripteurs" }), "approx")],
  ["plus d’une centaine", number("100", PLAIN_UNIT, "gt")],
  ["250 à 300", range("250", "300")],
  ["de 250 à 300", range("250", "300")],
  ["250-300", range("250", "300")],
  ["250–300", range("250", "300")],
  ["entre 250 et 300", range("250", "300")],
  ["10–15", range("10", "15")],
  ["10 % à 15 %", range("10", "15", percent)],
  ["10 à 15 %", range("10", "15", percent)],
  ["-5 à 10 %", range("-5", "10", percent)],
  ["250 à 300 par an", range("250", "300", unit({ per: "year" }))],
  ["environ 250 à 300", range("250", "300", PLAIN_UNIT, "approx")],
  ["deux à trois mois", range("2", "3", unit({ base: "month" }))],
  ["800 k€ à 1,2 M€", range("800", "1200", { ...euro, scale: "thousand" })],
  ["1/3", fraction(1, 3)],
  ["⅓", fraction(1, 3)],
  ["un tiers", fraction(1, 3)],
  ["les deux tiers", fraction(2, 3)],
  ["la moitié des jeunes", fraction(1, 2, "des jeunes")],
  ["1/3 jeunes", fraction(1, 3, "de jeunes")],
  ["1 vidéo sur 6", fraction(1, 6, "vidéo")],
  ["1 sur 6", fraction(1, 6)],
  ["près d’un tiers", fraction(1, 3, "", "just-under")],
  ["1 € → 6 €", oneToSix],
  ["1 € -> 6 €", oneToSix],
  ["1 € pour 6 €", oneToSix],
  [
    "1 conseiller pour 50 personnes",
    {
      kind: "ratio",
      left: { decimal: "1", unit: unit({ noun: "conseiller" }) },
      right: { decimal: "50", unit: unit({ noun: "personnes" }) },
    },
  ],
  ["2e", rank(2)],
  ["2ème", rank(2)],
  ["2nd", rank(2)],
  ["deuxième", rank(2)],
  ["1er", rank(1)],
  ["1ère", rank(1)],
  ["2e frein", rank(2, "frein")],
  ["excellent", { kind: "text", text: "excellent" }],
  ["« excellent »", { kind: "text", text: "excellent" }],
  ["aucune perte de revenu", { kind: "text", text: "aucune perte de revenu" }],
  ["un bon résultat", { kind: "text", text: "un bon résultat" }],
  ["un tiers-lieu", { kind: "text", text: "un tiers-lieu" }],
  ["", { kind: "none" }],
  [" \u00a0 ", { kind: "none" }],
  ["–", { kind: "none" }],
];

const refused: readonly (readonly [string, MeasureErrorKey])[] = [
  ["12 500 %", "measure.error.percentOutOfBounds"],
  ["1 000,1 %", "measure.error.percentOutOfBounds"],
  ["-101 %", "measure.error.percentOutOfBounds"],
  ["10 à 12 500 %", "measure.error.percentOutOfBounds"],
  ["300 à 250", "measure.error.rangeReversed"],
  ["3 jours à 2 mois", "measure.error.rangeUnits"],
  ["2,5,1", "measure.error.badNumber"],
  ["11.526", "measure.error.ambiguousSeparator"],
  ["12 k", "measure.error.ambiguousScale"],
  ["1234567890123456", "measure.error.tooManyDigits"],
  ["0,1234567", "measure.error.tooManyDigits"],
  ["1/0", "measure.error.zeroDenominator"],
  ["46 %%", "measure.error.unreadable"],
  ["1 quarts sur ᵉ sur neuf", "measure.error.unreadable"],
  ["12 34", "measure.error.unreadable"],
  ["environ plus de 40", "measure.error.unreadable"],
  ["100 vélos et 140 scooters", "measure.error.unreadable"],
  ["> 80 et plus", "measure.error.unreadable"],
  ["10 minimum–15", "measure.error.unreadable"],
  ["0e", "measure.error.unreadable"],
  ["21/11/2017", "measure.error.dateInValue"],
  ["excellent (4 sur 5)", "measure.error.unreadable"],
  ["%", "measure.error.unreadable"],
  ["plus de 250 à 300", "measure.error.qualifierNotHere"],
  ["environ 2e", "measure.error.qualifierNotHere"],
  [`${"long ".repeat(50)}`, "measure.error.tooLong"],
];

describe("parseMeasure", () => {
  test.each(understood)("understands « %s »", (typed, value) => {
    expect(parseMeasure(typed)).toEqual({ ok: true, value });
  });

  test.each(understood)("writes what it understood of « %s » so that it reads back the same", (_typed, value) => {
    expect(parseMeasure(formatMeasure(value, "fr"))).toEqual({ ok: true, value });
  });

  test.each(refused)("refuses « %s » and says why", (typed, message) => {
    expect(parseMeasure(typed)).toMatchObject({ ok: false, message });
  });

  test("accepts a growth up to the percent ceiling", () => {
    expect(parseMeasure("1 000 %")).toEqual({ ok: true, value: number("1000", percent) });
  });

  test("offers both readings of an ambiguous separator", () => {
    expect(parseMeasure("11.526 €")).toMatchObject({
      params: { typed: "11.526", grouped: "11 526", decimal: "11,5260" },
    });
  });
});
