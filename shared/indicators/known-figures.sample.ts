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

/** Number of the figure, indicator, what is typed, value, bounds for charts. */
const values: readonly (readonly [number, string, string, MeasureValue, number | null, number | null])[] = [
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

/** A figure of one of five public documents, as it is typed, and what is then known of it. */
export interface KnownFigure {
  /** Its number in the list of facts. */
  readonly number: number;
  readonly indicator: string;
  readonly typed: string;
  readonly value: MeasureValue;
  readonly low: number | null;
  readonly high: number | null;
  /** As typed, with its first and last day. */
  readonly period: readonly [typed: string, from: string | null, to: string | null];
  /** Code; empty where the document names no territory with a code. */
  readonly territory: string;
  readonly scope: string;
  readonly source: string;
}

type Origin = Pick<KnownFigure, "period" | "territory" | "scope" | "source">;

/** The document gives no period. */
const unsaid = ["–", null, null] as const;

/** What the figures of a document share, by the number of its last figure. */
const documents: readonly (readonly [last: number, Origin])[] = [
  [10, { period: ["", null, null], territory: "FR", scope: "", source: "Laboratoire de la mobilité inclusive" }],
  [13, { period: unsaid, territory: "", scope: "trois LABs", source: "compte rendu de la session LAB" }],
  [
    34,
    { period: unsaid, territory: "91", scope: "132 communes autour d'Étampes", source: "fiche « action labellisée »" },
  ],
  [49, { period: unsaid, territory: "FR", scope: "", source: "fiche RESOLIS, Journal RESOLIS (2018)" }],
  [57, { period: unsaid, territory: "R32", scope: "", source: "compte rendu de la journée d’échanges" }],
];

/** What single figures say of themselves. */
const own: Readonly<Record<number, Partial<Origin>>> = {
  1: { period: ["à ce jour", null, null], source: "Pôle emploi" },
  2: { source: "Pôle emploi" },
  3: { source: "Mob'In" },
  4: { source: "Mob'In" },
  8: { scope: "vélos mis à disposition" },
  9: { territory: "63" },
  10: { source: "APREVA" },
  23: { scope: "locataires du parc social" },
  24: { scope: "jeunes" },
  25: { scope: "tout public" },
  39: { period: ["2017", "2017-01-01", "2017-12-31"] },
  40: { source: "Grand plan d’investissement 2018–2022" },
  41: { scope: "moyenne nationale" },
  44: { scope: "actifs", source: "LMI" },
  45: { scope: "freins au retour à l’emploi, après la formation" },
  51: { territory: "FR", source: "loi générale" },
  57: { period: ["21 novembre 2017", "2017-11-21", "2017-11-21"] },
};

/** The figures of five public documents. Numbers 14, 30 and 50 are lists of dates, not measures. */
export const knownFigures: readonly KnownFigure[] = values.map(([number, indicator, typed, value, low, high]) => {
  const [, origin] = documents.find(([last]) => number <= last) ?? [];
  if (origin === undefined) throw new Error(`Figure ${number} is of no document.`);
  return { number, indicator, typed, value, low, high, ...origin, ...own[number] };
});
