import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPeriod } from "./format-period.ts";
import type { MeasureErrorKey } from "./measure-message.ts";
import { firstDay } from "./partial-date.ts";
import { type Period, parsePeriod, periodBounds } from "./period.ts";

const date = (text: string): Period => ({ kind: "date", date: text });
const range = (from: string, to: string): Period => ({ kind: "range", from, to });

const understood: readonly (readonly [string, Period, string | null, string | null])[] = [
  ["2017", date("2017"), "2017-01-01", "2017-12-31"],
  ["en 2017", date("2017"), "2017-01-01", "2017-12-31"],
  ["2018–2022", range("2018", "2022"), "2018-01-01", "2022-12-31"],
  ["2018-2022", range("2018", "2022"), "2018-01-01", "2022-12-31"],
  ["de 2018 à 2022", range("2018", "2022"), "2018-01-01", "2022-12-31"],
  ["2023-2024", range("2023", "2024"), "2023-01-01", "2024-12-31"],
  ["2023/2024", { kind: "school-year", start: 2023 }, "2023-09-01", "2024-08-31"],
  ["2023/24", { kind: "school-year", start: 2023 }, "2023-09-01", "2024-08-31"],
  ["Année scolaire 2023-2024", { kind: "school-year", start: 2023 }, "2023-09-01", "2024-08-31"],
  ["depuis 2017", { kind: "since", from: "2017" }, "2017-01-01", null],
  ["depuis 2019", { kind: "since", from: "2019" }, "2019-01-01", null],
  ["de 2015 à ce jour", { kind: "since", from: "2015" }, "2015-01-01", null],
  ["2015 à ce jour", { kind: "since", from: "2015" }, "2015-01-01", null],
  ["2019 à aujourd'hui", { kind: "since", from: "2019" }, "2019-01-01", null],
  ["de mars 2019 jusqu’à aujourd’hui", { kind: "since", from: "2019-03" }, "2019-03-01", null],
  ["du 1er mars 2019 à ce jour", { kind: "since", from: "2019-03-01" }, "2019-03-01", null],
  ["depuis 2019 jusqu’à ce jour", { kind: "since", from: "2019" }, "2019-01-01", null],
  ["2019 – aujourd’hui", { kind: "since", from: "2019" }, "2019-01-01", null],
  ["second semestre 2026", range("2026-07", "2026-12"), "2026-07-01", "2026-12-31"],
  ["2e semestre 2026", range("2026-07", "2026-12"), "2026-07-01", "2026-12-31"],
  ["au 1er semestre de 2026", range("2026-01", "2026-06"), "2026-01-01", "2026-06-30"],
  ["troisième trimestre 2026", range("2026-07", "2026-09"), "2026-07-01", "2026-09-30"],
  ["depuis avril 2013", { kind: "since", from: "2013-04" }, "2013-04-01", null],
  ["à partir du 1er mars 2026", { kind: "from", from: "2026-03-01" }, "2026-03-01", null],
  ["A partir d'avril 2026", { kind: "from", from: "2026-04" }, "2026-04-01", null],
  ["à compter du 01/03/2026", { kind: "from", from: "2026-03-01" }, "2026-03-01", null],
  ["dès 2027", { kind: "from", from: "2027" }, "2027-01-01", null],
  ["jusqu’au 31 décembre 2026", { kind: "until", to: "2026-12-31" }, null, "2026-12-31"],
  ["valable jusqu'au 31/12/2026", { kind: "until", to: "2026-12-31" }, null, "2026-12-31"],
  ["jusqu’en février 2028", { kind: "until", to: "2028-02" }, null, "2028-02-29"],
  ["jusqu’à fin 2026", { kind: "until", to: "2026" }, null, "2026-12-31"],
  ["à partir du 1er mars jusqu’au 31 mars 2026", range("2026-03-01", "2026-03-31"), "2026-03-01", "2026-03-31"],
  ["à ce jour", { kind: "to-date", on: null }, null, null],
  ["A ce jour", { kind: "to-date", on: null }, null, null],
  ["à ce jour (12/11/2026)", { kind: "to-date", on: "2026-11-12" }, null, "2026-11-12"],
  ["avril 2013", date("2013-04"), "2013-04-01", "2013-04-30"],
  ["mars-2020", date("2020-03"), "2020-03-01", "2020-03-31"],
  ["nov-2020", date("2020-11"), "2020-11-01", "2020-11-30"],
  ["mars - 2020", date("2020-03"), "2020-03-01", "2020-03-31"],
  ["mars–2020", date("2020-03"), "2020-03-01", "2020-03-31"],
  ["2013-04", date("2013-04"), "2013-04-01", "2013-04-30"],
  ["2017 et 2018", range("2017", "2018"), "2017-01-01", "2018-12-31"],
  ["mars et avril 2020", range("2020-03", "2020-04"), "2020-03-01", "2020-04-30"],
  ["11 et 12 décembre 2017", range("2017-12-11", "2017-12-12"), "2017-12-11", "2017-12-12"],
  ["entre 2018 et 2022", range("2018", "2022"), "2018-01-01", "2022-12-31"],
  ["entre le 21/11/2017 et le 25/11/2017", range("2017-11-21", "2017-11-25"), "2017-11-21", "2017-11-25"],
  ["févr. 2024", date("2024-02"), "2024-02-01", "2024-02-29"],
  ["04/2013", date("2013-04"), "2013-04-01", "2013-04-30"],
  ["21/11/2017", date("2017-11-21"), "2017-11-21", "2017-11-21"],
  ["le 1er août 2020", date("2020-08-01"), "2020-08-01", "2020-08-01"],
  ["2026-11-12", date("2026-11-12"), "2026-11-12", "2026-11-12"],
  ["d'avril à juin 2020", range("2020-04", "2020-06"), "2020-04-01", "2020-06-30"],
  ["du 17/03/2020 au 10/05/2020", range("2020-03-17", "2020-05-10"), "2020-03-17", "2020-05-10"],
  ["du 1er janvier au 31 mars 2026", range("2026-01-01", "2026-03-31"), "2026-01-01", "2026-03-31"],
  ["du mardi 3 au jeudi 5 mars 2026", range("2026-03-03", "2026-03-05"), "2026-03-03", "2026-03-05"],
  ["1er novembre au 31 mars 2027", range("2026-11-01", "2027-03-31"), "2026-11-01", "2027-03-31"],
  ["2026-01-01/2026-03-31", range("2026-01-01", "2026-03-31"), "2026-01-01", "2026-03-31"],
  ["de novembre à février 2027", range("2026-11", "2027-02"), "2026-11-01", "2027-02-28"],
  ["mardi 21 novembre 2017", date("2017-11-21"), "2017-11-21", "2017-11-21"],
  ["21-11-2017", date("2017-11-21"), "2017-11-21", "2017-11-21"],
  ["depuis le 21/11/17", { kind: "since", from: "2017-11-21" }, "2017-11-21", null],
  ["1er trimestre 2023", range("2023-01", "2023-03"), "2023-01-01", "2023-03-31"],
  ["S2 2023", range("2023-07", "2023-12"), "2023-07-01", "2023-12-31"],
  ["", { kind: "none" }, null, null],
  ["–", { kind: "none" }, null, null],
];

const refused: readonly (readonly [string, MeasureErrorKey])[] = [
  ["2022-2018", "measure.error.periodReversed"],
  ["2018 et 2022", "measure.error.periodUnreadable"],
  ["mars et juin 2020", "measure.error.periodUnreadable"],
  ["11 et 25 décembre 2017", "measure.error.periodUnreadable"],
  ["21/11/2017 et 25/11/2017", "measure.error.periodUnreadable"],
  ["de mars à 2020", "measure.error.periodUnreadable"],
  ["2010-11", "measure.error.twoReadings"],
  ["2011-12", "measure.error.twoReadings"],
  ["2009-10", "measure.error.twoReadings"],
  ["2017-18", "measure.error.twoReadings"],
  ["2023/2025", "measure.error.schoolYear"],
  ["31/02/2017", "measure.error.dateImpossible"],
  ["13/2017", "measure.error.dateImpossible"],
  ["0017", "measure.error.dateImpossible"],
  ["du 31 mars au 1er mars 2026", "measure.error.periodReversed"],
  ["mercredi 21 novembre 2017", "measure.error.otherWeekday"],
  ["troisième semestre 2023", "measure.error.dateImpossible"],
  ["fin 2017", "measure.error.periodUnreadable"],
  ["hier à aujourd’hui", "measure.error.periodUnreadable"],
  ["du 31/02/2019 à ce jour", "measure.error.dateImpossible"],
  ["3e semestre 2023", "measure.error.dateImpossible"],
  ["avant la crise", "measure.error.periodUnreadable"],
  ["depuis toujours", "measure.error.periodUnreadable"],
  ["jusqu’à nouvel ordre", "measure.error.periodUnreadable"],
  ["à partir du 31/02/2026", "measure.error.dateImpossible"],
  ["2017 2018", "measure.error.periodUnreadable"],
  ["2".repeat(100), "measure.error.tooLong"],
];

const partialDate = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([year, month, day, length]) =>
    [year, `${month}`.padStart(2, "0"), `${day}`.padStart(2, "0")].join("-").slice(0, length),
  );

const period: fc.Arbitrary<Period> = fc.oneof(
  fc.constant<Period>({ kind: "none" }),
  partialDate.map(date),
  fc.tuple(partialDate, partialDate).map(([a, b]) => (firstDay(a) <= firstDay(b) ? range(a, b) : range(b, a))),
  partialDate.map((from): Period => ({ kind: "since", from })),
  partialDate.map((from): Period => ({ kind: "from", from })),
  partialDate.map((to): Period => ({ kind: "until", to })),
  fc.integer({ min: 1900, max: 2099 }).map((start): Period => ({ kind: "school-year", start })),
  fc.option(partialDate).map((on): Period => ({ kind: "to-date", on })),
);

describe("a period", () => {
  test.each(understood)("is understood from « %s »", (typed, value, from, to) => {
    expect(parsePeriod(typed)).toEqual({ ok: true, value });
    expect(periodBounds(value)).toEqual({ from, to });
  });

  test.each(refused)("is refused from « %s »", (typed, message) => {
    expect(parsePeriod(typed)).toMatchObject({ ok: false, message });
  });

  test.each([
    [range("2018", "2022"), "2018–2022", "2018–2022"],
    [date("2013-04"), "avril 2013", "April 2013"],
    [date("2020-08-01"), "1er août 2020", "1 August 2020"],
    [{ kind: "to-date", on: "2026-11-12" } as const, "à ce jour (12/11/2026)", "to date (12 November 2026)"],
    [{ kind: "from", from: "2026-04" } as const, "à partir d’avril 2026", "from April 2026"],
    [{ kind: "from", from: "2026-03-01" } as const, "à partir du 1er mars 2026", "from 1 March 2026"],
    [{ kind: "until", to: "2026-12-31" } as const, "jusqu’au 31 décembre 2026", "until 31 December 2026"],
    [{ kind: "school-year", start: 2023 } as const, "année scolaire 2023-2024", "school year 2023-2024"],
  ])("is written in both languages: $1", (value, fr, en) => {
    expect(formatPeriod(value, "fr")).toBe(fr);
    expect(formatPeriod(value, "en")).toBe(en);
  });

  test("reads back from its French text as the same period", () => {
    fc.assert(
      fc.property(period, (value) => {
        expect(parsePeriod(formatPeriod(value, "fr"))).toEqual({ ok: true, value });
      }),
      { numRuns: 1000, seed: 11526 },
    );
  });

  test("is read or refused from any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (typed) => {
        const reading = parsePeriod(typed);
        if (reading.ok) expect(parsePeriod(formatPeriod(reading.value, "fr"))).toEqual(reading);
        else expect(reading.message).toMatch(/^measure\.error\.\w+$/);
      }),
      { numRuns: 1500, seed: 11526 },
    );
  });
});
