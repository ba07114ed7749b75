import { describe, expect, test } from "vitest";
import { readMeasure } from "./measure.ts";
import { type MeasureUnit, PLAIN_UNIT } from "./measure-unit.ts";
import type { MeasureValue, Qualifier } from "./measure-value.ts";

const unit = (part: Partial<MeasureUnit>): MeasureUnit => ({ ...PLAIN_UNIT, ...part });
const percent = unit({ base: "percent" });
const euro = unit({ base: "euro" });
const noun = (words: string) => unit({ noun: words });

function number(decimal: string, of: MeasureUnit = PLAIN_UNIT, qualifier: Qualifier = "exact"): MeasureValue {
  return { kind: "number", qualifier, decimal, unit: of };
}

function range(low: string, high: string, of: MeasureUnit = PLAIN_UNIT): MeasureValue {
  return { kind: "range", qualifier: "exact", low, high, unit: of };
}

function fraction(numerator: number, denominator: number, of: string): MeasureValue {
  return { kind: "fraction", qualifier: "exact", numerator, denominator, of };
}

const none: MeasureValue = { kind: "none" };
const text = (words: string): MeasureValue => ({ kind: "text", text: words });

/** Figures of five public documents: number of the figure, indicator, what is typed, value, bounds for charts. */
const figures: readonly (readonly [number, string, string, MeasureValue, number | null, number | null])[] = [
  [1, "operations", "une cinquantaine d'opérations", number("50", noun("opérations"), "approx"), 50, 50],
  [2, "transformation-rate", "« excellent »", text("excellent"), null, null],
  [3, "network-members", "43", number("43"), 43, 43],
  [4, "departements-covered", "33 départements", number("33", noun("départements")), 33, 33],
  [5, "cars", "plus de 80 voitures", number("80", noun("voitures"), "gt"), 80, null],
  [6, "two-wheelers", "140", number("140"), 140, 140],
  [7, "bicycles", "100 vélos", number("100", noun("vélos")), 100, 100],
  [8, "e-bike-share", "près de 40 %", number("40", percent, "just-under"), 40, 40],
  [9, "delay", "3 jours", number("3", unit({ base: "day" })), 3, 3],
  [10, "provider-income-loss", "aucune perte de revenu", text("aucune perte de revenu"), null, null],
  [11, "participants", "45", number("45"), 45, 45],
  [12, "duration", "2 jours", number("2", unit({ base: "day" })), 2, 2],
  [13, "territories-involved", "3 territoires", number("3", noun("territoires")), 3, 3],
  [15, "employees", "10 salariés", number("10", noun("salariés")), 10, 10],
  [16, "communes-covered", "132 communes", number("132", noun("communes")), 132, 132],
  [17, "structures-gathered", "5", number("5"), 5, 5],
  [18, "steering-frequency", "1 fois par an", number("1", unit({ base: "times", per: "year" })), 1, 1],
  [19, "prescribers", "une centaine", number("100", PLAIN_UNIT, "approx"), 100, 100],
  [20, "licence-candidates-per-committee", "10–15", range("10", "15"), 10, 15],
  [21, "mobility-advisers", "2 conseillers", number("2", noun("conseillers")), 2, 2],
  [22, "beneficiaries-per-year", "250 à 300 par an", range("250", "300", unit({ per: "year" })), 250, 300],
  [23, "public-share", "1/3 de locataires sociaux", fraction(1, 3, "de locataires sociaux"), 100 / 3, 100 / 3],
  [24, "public-share", "un tiers de jeunes", fraction(1, 3, "de jeunes"), 100 / 3, 100 / 3],
  [25, "public-share", "1/3", fraction(1, 3, ""), 100 / 3, 100 / 3],
  [26, "partner-funding", "400 k€", number("400", { ...euro, scale: "thousand" }), 400_000, 400_000],
  [27, "full-time-equivalents", "5 ETP", number("5", noun("ETP")), 5, 5],
  [28, "project-leaders", "1 chef de projet à temps plein", number("1", noun("chef de projet à temps plein")), 1, 1],
  [29, "age-threshold", "moins de 26 ans", number("26", unit({ base: "year" }), "lt"), null, 26],
  [31, "newsletter-frequency", "bi-mensuelle", text("bi-mensuelle"), null, null],
  [32, "partnerships", "", none, null, null],
  [33, "publics-reached", "", none, null, null],
  [34, "zoning-difficulties", "–", none, null, null],
  [35, "budget", "6 800 000 €", number("6800000", euro), 6_800_000, 6_800_000],
  [36, "platforms", "25 plateformes", number("25", noun("plateformes")), 25, 25],
  [37, "regions-covered", "9 régions", number("9", noun("régions")), 9, 9],
  [38, "employment-areas-covered", "43 bassins d’emploi", number("43", noun("bassins d’emploi")), 43, 43],
  [39, "people-supported", "11 526", number("11526"), 11_526, 11_526],
  [
    40,
    "public-saving-per-euro",
    "1 € pour 6 €",
    { kind: "ratio", left: { decimal: "1", unit: euro }, right: { decimal: "6", unit: euro } },
    6,
    6,
  ],
  [41, "return-to-employment-rate", "46 %", number("46", percent), 46, 46],
  [42, "sustainable-mobility-change-rate", "73%", number("73", percent), 73, 73],
  [43, "public-transport-exit-rate", "17 %", number("17", percent), 17, 17],
  [44, "people-with-mobility-difficulties", "7 millions", number("7", unit({ scale: "million" })), 7e6, 7e6],
  [45, "obstacle-rank", "2e", { kind: "rank", rank: 2, noun: "" }, 2, 2],
  [46, "diagnostic-duration", "environ 6 mois", number("6", unit({ base: "month" }), "approx"), 6, 6],
  [47, "public-resources-share", "80 %", number("80", percent), 80, 80],
  [48, "agreement-duration", "un an", number("1", unit({ base: "year" })), 1, 1],
  [49, "", "3", number("3"), 3, 3],
  [51, "subscription-coverage-rate", "50 %", number("50", percent), 50, 50],
  [52, "contract-duration", "au moins 3 mois", number("3", unit({ base: "month" }), "gte"), 3, null],
  [53, "transport-networks", "7 réseaux", number("7", noun("réseaux")), 7, 7],
  [54, "tools", "2 outils", number("2", noun("outils")), 2, 2],
  [55, "videos-shown", "1 vidéo sur 6", fraction(1, 6, "vidéo"), 100 / 6, 100 / 6],
  [56, "governance-scales", "2 échelles", number("2", noun("échelles")), 2, 2],
  [57, "participants", "53 personnes", number("53", noun("personnes")), 53, 53],
];

describe("the figures of five public documents", () => {
  test.each(figures)(
    "figure %i (%s) typed « %s » is held without loss",
    (_number, indicator, typed, value, low, high) => {
      const view = readMeasure({ indicator, label: "Libellé libre", value: typed });
      expect(view.errors).toEqual({});
      expect(view.value).toEqual(value);
      expect([view.low, view.high]).toEqual([low, high]);
    },
  );

  test("are all there, but for the three entries that are lists of dates", () => {
    const expected = Array.from({ length: 57 }, (_slot, index) => index + 1).filter((n) => ![14, 30, 50].includes(n));
    expect(figures.map(([n]) => n)).toEqual(expected);
  });
});
