/** A figure as the API gives it: code of the referential or none, value as typed, period, territory, scope. */
export type PublishedFigure = [indicator: string, value: string, period: string, territory: string, scope: string];

/** A figure of a document, after its number in the list of facts; an uncounted one has none. */
type Numbered = [number: number | null, ...figure: PublishedFigure];

const labs = "LABs d’Auvergne-Rhône-Alpes, d’Île-de-France et de Provence-Alpes-Côte d’Azur";
const communes = "132 communes autour d’Étampes";
const day = "21/11/2017";

const cafeCounts: readonly (readonly [string, readonly number[]])[] = [
  ["usagers", [6, 6, 7]],
  ["gouvernance", [2, 13, 12]],
  ["territoire", [5, 9, 9]],
];

/**
 * The figures of the five documents that the demonstration is made of, by words of the title of their page. A dash for a
 * period says that the source gives none. Numbers 14, 30 and 50 are lists of dates, told in the text.
 */
export const documentFigures: Readonly<Record<string, readonly Numbered[]>> = {
  "véhicules solidaires": [
    [1, "operations", "≈ 50", "à ce jour", "FR", ""],
    [2, "transformation-rate", "excellent", "", "", ""],
    [3, "network-members", "43", "–", "FR", ""],
    [4, "departements-covered", "33", "", "", ""],
    [5, "cars", "> 80", "", "", ""],
    [6, "two-wheelers", "140", "", "", ""],
    [7, "bicycles", "100", "", "", ""],
    [8, "e-bike-share", "près de 40 %", "", "", "vélos mis à disposition"],
    [9, "delay", "3 jours", "", "63", ""],
    [10, "provider-income-loss", "aucune", "", "", ""],
  ],
  "session lab": [
    [11, "participants", "45", "", "", labs],
    [12, "duration", "2 jours", "", "", labs],
    [13, "territories-involved", "3", "", "", labs],
  ],
  "sud essonne": [
    [15, "employees", "10", "", "91", ""],
    [16, "communes-covered", "132", "", "91", ""],
    [17, "structures-gathered", "5", "", "91", ""],
    [18, "steering-frequency", "1 fois par an", "", "91", ""],
    [19, "prescribers", "≈ 100", "", "91", communes],
    [20, "licence-candidates-per-committee", "10–15", "–", "91", communes],
    [21, "mobility-advisers", "2", "", "91", communes],
    [22, "beneficiaries-per-year", "250–300 par an", "", "91", communes],
    [23, "public-share", "1/3", "", "91", "locataires du parc social"],
    [24, "public-share", "1/3", "", "91", "jeunes"],
    [25, "public-share", "1/3", "", "91", "tout public"],
    [26, "partner-funding", "400 k€", "–", "91", communes],
    [27, "full-time-equivalents", "5 ETP", "", "91", communes],
    [28, "project-leaders", "1", "", "91", communes],
    [29, "age-threshold", "< 26 ans", "", "91", communes],
    [31, "newsletter-frequency", "bi-mensuelle", "", "91", ""],
    [32, "partnerships", "", "", "91", ""],
    [33, "publics-reached", "", "", "91", ""],
    [34, "zoning-difficulties", "", "", "91", ""],
  ],
  wimoov: [
    [35, "budget", "6 800 000 €", "–", "FR", ""],
    [36, "platforms", "25", "", "FR", ""],
    [37, "regions-covered", "9", "", "FR", ""],
    [38, "employment-areas-covered", "43", "", "FR", ""],
    [39, "people-supported", "11 526", "2017", "FR", ""],
    [40, "public-saving-per-euro", "1 € → 6 €", "", "FR", ""],
    [41, "return-to-employment-rate", "46 %", "–", "FR", "moyenne nationale"],
    [42, "sustainable-mobility-change-rate", "73 %", "", "FR", ""],
    [43, "public-transport-exit-rate", "17 %", "", "FR", ""],
    [44, "people-with-mobility-difficulties", "7 000 000", "", "FR", ""],
    [45, "obstacle-rank", "2e", "", "FR", ""],
    [46, "diagnostic-duration", "≈ 6 mois", "", "FR", ""],
    [47, "public-resources-share", "80 %", "", "FR", ""],
    [48, "agreement-duration", "1 an", "", "FR", ""],
    [49, "", "3", "", "FR", ""],
  ],
  "journée d’échanges": [
    [51, "subscription-coverage-rate", "50 %", "", "FR", ""],
    [52, "contract-duration", "≥ 3 mois", "", "R32", ""],
    [53, "transport-networks", "7", "", "R32", ""],
    [54, "tools", "2", "", "R32", ""],
    [55, "videos-shown", "1/6", "", "", ""],
    [56, "governance-scales", "2", "", "R32", ""],
    [57, "participants", "53", day, "R32", ""],
    [57, "", "47", day, "R32", ""],
    [null, "", "4", day, "R32", "Formation des professionnels"],
    [null, "", "2", day, "R32", "Information des usagers"],
    [null, "", "5", day, "R32", "Partage entre professionnels"],
    [null, "", "6", day, "R32", "Temps d’échange"],
    [null, "", "1", day, "R32", "Enquêtes et diagnostics"],
  ],
  "world café": cafeCounts.flatMap(([theme, counts]) =>
    counts.map((count): Numbered => [null, "", `${count}`, day, "R32", `World café, thème « ${theme} »`]),
  ),
};
