import { describe, expect, test } from "vitest";
import { measure as english } from "../strings/en/measure.ts";
import { measure as french } from "../strings/fr/measure.ts";
import { formatMeasure } from "./format-measure.ts";
import type { MeasureErrorKey } from "./measure-message.ts";
import { parseMeasure } from "./parse-measure.ts";

/** What people type, and how it is written once understood (with plain spaces). */
const understood: readonly (readonly [string, string])[] = [
  ["env. 50", "≈ 50"],
  ["± 50", "≈ 50"],
  ["une dizaine de", "≈ 10"],
  ["une bonne centaine de prescripteurs", "≈ 100 prescripteurs"],
  ["+ de 80", "> 80"],
  ["un peu plus de 80", "> 80"],
  ["80+", "≥ 80"],
  ["- de 26 ans", "< 26 ans"],
  ["moins de 26 ans", "< 26 ans"],
  ["min. 3 mois", "≥ 3 mois"],
  ["pas plus de 3 mois", "≤ 3 mois"],
  ["quasi 40 %", "près de 40 %"],
  ["10-15 par comité", "10–15 par comité"],
  ["250\u2011300", "250–300"],
  ["250−300", "250–300"],
  ["250\u202f—\u202f300", "250–300"],
  ["les 18-25 ans", "18–25 ans"],
  ["6 mois à 1 an", "6–12 mois"],
  ["1 jeune sur 3", "1 jeune sur 3"],
  ["un jeune sur trois", "1 jeune sur 3"],
  ["deux sur les trois", "2/3"],
  // An invisible character between a letter and its accent.
  ["10 pour\u200b\u0301ies", "10 pouŕies"],
  ["2 tiers", "2/3"],
  ["trois quarts des bénéficiaires", "3/4 des bénéficiaires"],
  ["½ ETP", "0,5 ETP"],
  ["0,5 ETP", "0,5 ETP"],
  ["5ETP", "5 ETP"],
  ["1 ETP et demi", "1,5 ETP"],
  ["2½", "2,5"],
  ["2 ½ mois", "2,5 mois"],
  ["trois mois et demi", "3,5 mois"],
  ["2h30", "150 minutes"],
  ["une demi-heure", "30 minutes"],
  ["trois quarts d'heure", "45 minutes"],
  ["une demi-journée", "0,5 jour"],
  ["2 journées", "2 jours"],
  ["3 jrs", "3 jours"],
  ["trois mois", "3 mois"],
  ["vingt-cinq plateformes", "25 plateformes"],
  ["quatre-vingt-dix-sept", "97"],
  ["cent trente-deux communes", "132 communes"],
  ["deux mille cinq cents", "2 500"],
  ["cent pour cent", "100 %"],
  ["deux à trois personnes", "2–3 personnes"],
  ["deux par an", "2 par an"],
  ["une réunion par an", "1 réunion par an"],
  ["1x/an", "1 fois par an"],
  ["tous les mois", "1 fois par mois"],
  ["2 fois chaque semaine", "2 fois par semaine"],
  ["une fois tous les trois mois", "1 fois par trimestre"],
  ["1 fois tous les 2 ans", "0,5 fois par an"],
  ["1er", "1er"],
  ["au 2e rang", "2e rang"],
  ["deuxième frein", "2e frein"],
  ["n° 2", "2e"],
  ["50%.", "50 %"],
  ["46 % (moyenne nationale)", "46 % (moyenne nationale)"],
  ["7 millions (estimation)", "7 millions (estimation)"],
  ["1 000 000 €", "1 000 000 €"],
  ["1\u202f000\u202f000\u00a0€", "1 000 000 €"],
  ["1 000 000 d’euros", "1 000 000 €"],
  ["12,5 M d’euros", "12,5 M€"],
  ["€ 400", "400 €"],
  ["6,800,000 €", "6 800 000 €"],
  ["1’000", "1 000"],
  ["1300km", "1 300 km"],
  ["12–15000 €", "12–15000 €"],
  ["100 à 1 000 €", "100–1 000 €"],
  // Words that count nothing stay words.
  ["bimensuelle", "bimensuelle"],
  ["un bon résultat", "un bon résultat"],
  ["neuf", "neuf"],
  ["quelques dizaines", "quelques dizaines"],
  ["deux-roues", "deux-roues"],
  ["deux ou trois", "2–3"],
  ["un million deux cent mille", "1 200 000"],
];

const refused: readonly (readonly [string, MeasureErrorKey])[] = [
  ["de 12 à 15 000 €", "measure.error.rangeThousands"],
  ["46 % en 2017", "measure.error.periodInValue"],
  ["11 526 personnes accompagnées (2017)", "measure.error.periodInValue"],
  ["1 fois tous les 3 ans", "measure.error.frequencyUnreadable"],
  ["15 jours à 1 mois", "measure.error.rangeUnits"],
  ["7 M", "measure.error.ambiguousScale"],
  ["150 véhicules (dont 30 électriques)", "measure.error.unreadable"],
  ["1 mois et 15 jours", "measure.error.unreadable"],
  ["8,5/10", "measure.error.unreadable"],
];

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

function written(typed: string): string {
  const reading = parseMeasure(typed);
  return reading.ok ? plain(formatMeasure(reading.value, "fr")) : reading.message;
}

describe("a value as people type it", () => {
  test.each(understood)("« %s » is understood as « %s »", (typed, said) => {
    expect(written(typed)).toBe(said);
    expect(written(said)).toBe(said);
  });

  test.each(refused)("« %s » is not guessed, and a sentence says why in both languages", (typed, message) => {
    expect(written(typed)).toBe(message);
    const name = message.replace("measure.error.", "") as keyof typeof french.error;
    expect(french.error[name]).toBeTruthy();
    expect(english.error[name]).toBeTruthy();
  });

  test("both readings of « 12 à 15 000 € » are offered, and each is then understood as itself", () => {
    const reading = parseMeasure("12 à 15 000 €");
    const { thousands, plain: exact } = reading.ok ? {} : (reading.params ?? {});
    expect([written(`${thousands}`), written(`${exact}`)]).toEqual(["12 000–15 000 €", "12–15000 €"]);
  });
});
