import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../text/any-text.arbitrary.ts";
import { type ScalarDefinition, type ScalarType, scalarTypes } from "./field.ts";
import { licences } from "./licences.ts";
import { readScalar } from "./read-field.ts";

const label = { fr: "Champ", en: "Field" };
const envergure = [
  { value: "departementale", label: { fr: "Départementale", en: "Département-wide" } },
  { value: "locale", label: { fr: "Locale", en: "Local" } },
];

function definition(type: ScalarType): ScalarDefinition {
  if (type === "choice") return { type, label, options: envergure };
  return type === "licence" ? { type, label, options: licences } : { type, label };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

function understood(type: ScalarType, typed: string): [unknown, string] | string {
  const reading = readScalar(definition(type), typed);
  return reading.ok ? [reading.value, plain(reading.text("fr"))] : reading.message;
}

const money = (amount: number, currency = "EUR") => ({ amount, currency });

describe("a typed value is understood", () => {
  test.each<[ScalarType, string, unknown, string]>([
    ["text", "  Pays de la Loire ", "Pays de la Loire", "Pays de la Loire"],
    ["year", "2017", 2017, "2017"],
    ["date", "2026-11-12", "2026-11-12", "12 novembre 2026"],
    ["date", "12/11/2026", "2026-11-12", "12 novembre 2026"],
    ["date", "12 nov. 2026", "2026-11-12", "12 novembre 2026"],
    ["date", "1er août 2026", "2026-08-01", "1er août 2026"],
    ["date", "mardi 21 novembre 2017", "2017-11-21", "21 novembre 2017"],
    ["date", "le mar. 21 nov. 2017", "2017-11-21", "21 novembre 2017"],
    ["date", "21-11-2017", "2017-11-21", "21 novembre 2017"],
    ["date", "21/11/17", "2017-11-21", "21 novembre 2017"],
    ["date", "01/01/49", "2049-01-01", "1er janvier 2049"],
    ["date", "31/12/50", "1950-12-31", "31 décembre 1950"],
    ["number", "11 526,5", 11526.5, "11 526,5"],
    ["money", "400 k€", money(400_000), "400 000 €"],
    ["money", "6,8 M€", money(6_800_000), "6 800 000 €"],
    ["money", "6 800 000 €", money(6_800_000), "6 800 000 €"],
    ["money", "1 250,50 €", money(1250.5), "1 250,50 €"],
    ["money", "90 000", money(90_000), "90 000 €"],
    ["money", "2 000 CHF", money(2000, "CHF"), "2 000 CHF"],
    ["period", "2018–2022", { kind: "range", from: "2018", to: "2022" }, "2018–2022"],
    ["url", "www.exemple.fr", "https://www.exemple.fr/", "exemple.fr"],
    ["url", "HTTP://exemple.fr/a?b=c", "http://exemple.fr/a?b=c", "exemple.fr/a?b=c"],
    ["email", "Accueil@Exemple.FR", "accueil@exemple.fr", "accueil@exemple.fr"],
    ["phone", "01 23 45 67 89", "+33123456789", "01 23 45 67 89"],
    ["phone", "01.23.45.67.89", "+33123456789", "01 23 45 67 89"],
    ["phone", "+33 (0)1 23 45 67 89", "+33123456789", "01 23 45 67 89"],
    ["phone", "0590 12 34 56", "+590590123456", "0590 12 34 56"],
    ["phone", "+32 2 123 45 67", "+3221234567", "+3221234567"],
    ["phone", "39 49", "3949", "3949"],
    ["siret", "732 829 320 00074", "73282932000074", "732 829 320 00074"],
    ["siret", "732-829-320-00074", "73282932000074", "732 829 320 00074"],
    ["siret", "SIRET : 732 829 320 00074", "73282932000074", "732 829 320 00074"],
    ["siret", "n° Siret 732.829.320.00074", "73282932000074", "732 829 320 00074"],
    ["email", "jean-pierre.o’neil+wiki@sous-domaine.exemple.fr", "jean-pierre.o’neil+wiki@sous-domaine.exemple.fr", ""],
    ["email", "Accueil@Étampes.FR", "accueil@étampes.fr", "accueil@étampes.fr"],
    ["siret", "35600000049837", "35600000049837", "356 000 000 49837"],
    ["commune-code", "2a004", "2A004", "2A004"],
    ["postal-code", "91150", "91150", "91150"],
    ["coordinate", "48,4336", 48.4336, "48,4336"],
    ["coordinate", "-52.3333°", -52.3333, "-52,3333"],
    ["opening-hours", "Mo-Fr 09:00-12:00; PH off", "", "lun.–ven. 9 h – 12 h ; fermé les jours fériés"],
    ["opening-hours", "24/7", "24/7", "24 h sur 24, 7 jours sur 7"],
    ["choice", "departementale", "departementale", "Départementale"],
    ["choice", "Départementale", "departementale", "Départementale"],
    ["licence", "CC-BY-4.0", "CC-BY-4.0", "CC BY 4.0"],
    ["licence", "Licence Art Libre", "Licence Art Libre", "Licence Art Libre"],
    ["territory", "r11", "R11", "R11"],
    ["page", "7F3E5A52-0C1B-4F2A-9D55-6E3B8A1C2D4E", "7f3e5a52-0c1b-4f2a-9d55-6e3b8a1c2d4e", ""],
  ])("%s: %s", (type, typed, value, text) => {
    const expected = value === "" ? typed : value;
    expect(understood(type, typed)).toEqual([expected, text === "" ? String(expected) : text]);
  });
});

describe("a wrong value is reported by the key of its sentence", () => {
  test.each<[ScalarType, string, string]>([
    ["year", "1799", "year"],
    ["year", "2101", "year"],
    ["year", "depuis 2017", "year"],
    ["date", "31/02/2026", "date"],
    ["date", "novembre 2026", "date"],
    ["date", "mercredi 21 novembre 2017", "otherWeekday"],
    ["date", "21/11-17", "date"],
    ["date-range", "du lundi 3 au jeudi 5 mars 2026", "otherWeekday"],
    ["period", "mercredi 21 novembre 2017", "otherWeekday"],
    ["number", "une dizaine", "number"],
    ["number", "≈ 50", "numberQualified"],
    ["number", "environ 50", "numberQualified"],
    ["number", "plus de 1 200", "numberQualified"],
    ["number", "environ", "number"],
    ["money", "beaucoup", "money"],
    ["money", "46 %", "money"],
    ["money", "200 € par an", "money"],
    ["money", "-5 €", "money"],
    ["period", "un jour", "period"],
    ["url", "javascript:alert(1)", "url"],
    ["url", " JaVaScRiPt:alert(1)", "url"],
    ["url", "data:text/html,x", "url"],
    ["url", "https://moi:secret@exemple.fr", "url"],
    ["url", "https://exemple.fr/<script>", "url"],
    ["email", "accueil@exemple", "email"],
    ["email", "a@b@c.fr", "email"],
    ["email", "jean..b@x.fr", "email"],
    ["email", ".jean@x.fr", "email"],
    ["email", "jean.@x.fr", "email"],
    ["email", "jean@-exemple.fr", "email"],
    ["email", "jean@exemple-.fr", "email"],
    ["email", "jean@exemple.-fr", "email"],
    ["email", "jean@exemple..fr", "email"],
    ["siret", "SIREN 732 829 320 00074", "siret"],
    ["phone", "00 23 45 67 89", "phoneZeros"],
    ["phone", "01 23 45 67", "phone"],
    ["phone", "appelez-moi", "phone"],
    ["siret", "73282932000075", "siret"],
    ["siret", "1234", "siret"],
    ["commune-code", "9122", "communeCode"],
    ["postal-code", "00100", "postalCode"],
    ["coordinate", "181", "coordinate"],
    ["opening-hours", "tous les jours", "openingHours"],
    ["choice", "mondiale", "choice"],
    ["territory", "Étampes", "territory"],
    ["page", "la page d’accueil", "page"],
    ["person", "Camille", "person"],
    ["text", "a".repeat(1001), "tooLong"],
  ])("%s: %s", (type, typed, key) => {
    expect(understood(type, typed)).toBe(`fields.error.${key}`);
  });
});

test("a commune is meant where communes are listed: anything wider is told, and an arrondissement of Paris is none wider", () => {
  const commune = { type: "territory", levels: ["commune", "arrondissement"], label } as const;
  expect(["91223", "75111"].map((code) => readScalar(commune, code).ok)).toEqual([true, true]);
  for (const code of ["91", "R11", "FR", "200017846"])
    expect(readScalar(commune, code)).toEqual({ ok: false, message: "fields.error.territoryLevel" });
});

test("a number of people is never negative, and no other sign is refused", () => {
  const people = { type: "number", label, minimum: 0 } as const;
  expect(readScalar(people, "-3")).toEqual({ ok: false, message: "fields.error.numberNegative" });
  expect(readScalar(people, "−3")).toEqual({ ok: false, message: "fields.error.numberNegative" });
  expect(readScalar(people, "0")).toMatchObject({ ok: true, value: 0 });
  expect(readScalar({ type: "number", label }, "-3")).toMatchObject({ ok: true, value: -3 });
});

describe("a figure of another nature than its field takes is told, with what is meant", () => {
  const messageOf = (takes: ScalarDefinition["takes"], typed: string) => {
    const reading = readScalar({ type: "measure", label, ...(takes && { takes }) }, typed);
    return reading.ok ? undefined : reading.message;
  };
  test.each([
    ["count", ["3 jours", "12 €", "2e", "50 %", "1/3", "1 fois par an", "1 € → 6 €"], "measureCount"],
    ["count-or-share", ["3 jours", "12 €", "2e", "1 fois par an"], "measureCountOrShare"],
    ["amount", ["3 jours", "12 vélos", "80 %", "1/3", "2e"], "measureAmount"],
    ["amount-or-share", ["3 jours", "12 vélos", "2e"], "measureAmountOrShare"],
    ["amount", ["6 800", "400 000", "10 à 12"], "measureWithoutUnit"],
    ["amount-or-share", ["6 800", "≈ 400", "> 0"], "measureWithoutUnit"],
    ["count", ["12 km", "1 000 km par an", "50 cm3", "3,5 kWh", "2 m²", "3 points", "5 ETP"], "measureCount"],
    ["count-or-share", ["5 000 km", "3 litres"], "measureCountOrShare"],
    ["count", ["3,5", "≈ 2,5 vélos", "1 à 2,5"], "measureWhole"],
    ["count-or-share", ["3,5", "12,5 personnes"], "measureWhole"],
    ["count", ["-5", "-5 vélos", "-5 à 3"], "numberNegative"],
    ["count-or-share", ["-5"], "numberNegative"],
    ["amount", ["-400 €", "-2 k€"], "numberNegative"],
    ["amount-or-share", ["-400 €"], "numberNegative"],
    ["count", ["+12", "+12 vélos"], "measureChange"],
    ["count-or-share", ["-10 %", "+12 %", "12 % de hausse", "46 % par an", "+12"], "measureChange"],
    ["amount", ["+400 €", "400 € de hausse"], "measureChange"],
    ["amount-or-share", ["-20 %", "+20 %", "80 % par an"], "measureChange"],
    ["count-or-share", ["140 %", "300 %", "90 à 110 %", "> 100 %"], "measureShare"],
    ["amount-or-share", ["180 %", "≈ 100,5 %"], "measureShare"],
    ["amount", ["15 €/h", "400 €/jour", "40 €/personne", "2 € au km"], "measureTotal"],
    ["amount-or-share", ["15 €/h", "200 € par mois"], "measureTotal"],
  ] as const)("%s: %j", (takes, typed, key) => {
    for (const text of typed) expect(messageOf(takes, text), text).toBe(`fields.error.${key}`);
  });
  test.each([
    ["count", ["132", "plus de 80", "250 à 300", "12 vélos", "300 par an", "plusieurs", "0", "1,5 millier", "2,0"]],
    [
      "count-or-share",
      ["11 526", "1/3", "≈ 40 %", "1 jeune sur 3", "250 à 300", "beaucoup", "0 %", "100 %", "7 millions"],
    ],
    [
      "amount",
      ["400 k€", "6,8 M€", "200 € par an", "10 à 12 €", "inconnu", "0", "0 €", "1 250,50 €", "400 k€ le tout"],
    ],
    ["amount-or-share", ["80 %", "1/3", "400 k€", "le reste", "0", "0,00", "33,3 %"]],
    [undefined, ["3 jours", "12 €", "2e", "50 %", "132"]],
  ] as const)("%s takes %j", (takes, typed) => {
    for (const text of typed) expect(messageOf(takes, text), text).toBeUndefined();
  });
  test("and one that is not understood has the message that it has anywhere", () => {
    for (const takes of ["count", "count-or-share", "amount", "amount-or-share"] as const)
      expect(["12 500 %", "2,5,1"].map((typed) => messageOf(takes, typed))).toEqual(
        Array(2).fill("fields.error.measure"),
      );
  });
});

test("a latitude stops at the poles", () => {
  expect(readScalar({ type: "coordinate", label, degrees: 90 }, "90.1").ok).toBe(false);
  expect(readScalar({ type: "coordinate", label, degrees: 90 }, "-90").ok).toBe(true);
});

test("an empty value is no mistake", () => {
  for (const type of scalarTypes) expect(understood(type, "  ")).toEqual([null, ""]);
});

test("any text is read without an error thrown, and what is understood reads back as itself", () => {
  const hints = fc.constantFrom(
    "12/11/2026",
    "6,8 M€",
    "www.exemple.fr",
    "0590123456",
    "2018-2022",
    "R11",
    "45,5",
    "24/7",
  );
  const typed = fc.oneof(anyText(), hints);
  fc.assert(
    fc.property(fc.constantFrom(...scalarTypes), typed, (type, text) => {
      const reading = readScalar(definition(type), text);
      if (!reading.ok) return;
      expect(typeof reading.text("fr")).toBe("string");
      if (typeof reading.value !== "string") return;
      const again = readScalar(definition(type), reading.value);
      expect(again.ok && again.value).toEqual(reading.value);
    }),
  );
});
