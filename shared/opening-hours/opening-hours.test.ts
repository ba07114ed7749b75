import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "../text/any-text.arbitrary.ts";
import { describeHours, describeSpans } from "./describe-hours.ts";
import { isOpeningHours } from "./is-opening-hours.ts";
import { parseSpans } from "./parse-spans.ts";
import { parseRules, type Span, type YearDays } from "./rules.ts";
import { formatWeeklyHours, parseWeeklyHours, type WeeklyHours } from "./weekly-hours.ts";
import { describeYearDays, parseYearDays } from "./year-days.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const span: fc.Arbitrary<Span> = fc
  .record({ from: time, to: fc.oneof(time, fc.constant("24:00")) })
  .filter(({ from, to }) => from !== to);
const spans = fc.array(span, { maxLength: 3 });
const month = fc.integer({ min: 1, max: 12 }).map((number) => String(number).padStart(2, "0"));
const yearDay = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2000-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(5, 10));
const yearDays: fc.Arbitrary<YearDays> = fc.oneof(
  fc.record({ from: month, to: month }),
  fc.record({ from: yearDay, to: yearDay }),
);
const weeklyHours: fc.Arbitrary<WeeklyHours> = fc.record({
  week: fc.array(spans, { minLength: 7, maxLength: 7 }),
  exceptions: fc.array(fc.record({ when: fc.oneof(fc.constantFrom("PH" as const, "SH" as const), yearDays), spans }), {
    maxLength: 4,
  }),
});

describe("opening hours as a table", () => {
  test("what a table writes, it reads back, and OpenStreetMap’s grammar admits it", () => {
    fc.assert(
      fc.property(weeklyHours, (hours) => {
        const text = formatWeeklyHours(hours);
        expect(parseWeeklyHours(text)).toEqual(hours);
        if (text !== "") expect(isOpeningHours(text)).toBe(true);
      }),
    );
  });

  test.each([
    "Mo-Fr 09:00-12:00,14:00-17:30",
    "Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off",
    "Mo-We,Fr 09:00-12:00; SH off; Dec 24-Dec 31 off; Aug off",
    "24/7",
  ])("%s is written as it was read", (text) => {
    expect(formatWeeklyHours(parseWeeklyHours(text) ?? { week: [], exceptions: [] })).toBe(text);
  });

  test("a later rule holds instead of an earlier one, and a week may pass Sunday", () => {
    const hours = parseWeeklyHours("Mo-Fr 09:00-12:00; We off; Sa-Mo 10:00-11:00");
    const [nine, ten] = [[{ from: "09:00", to: "12:00" }], [{ from: "10:00", to: "11:00" }]];
    expect(hours?.week).toEqual([ten, nine, [], nine, nine, ten, ten]);
  });

  test.each([
    "week 1-10 Mo 09:00-12:00",
    'Mo 09:00-12:00 "sur rendez-vous"',
    "Jul-Aug: Mo-Fr 09:00-12:00",
    "PH off; Mo 09:00-12:00",
    "Mo[1] 09:00-12:00",
    "Feb 30 off",
    "le lundi",
  ])("%s says what a table cannot, and stays a text", (text) => {
    expect(parseWeeklyHours(text)).toBeNull();
  });

  test("no text makes reading fail, and a text that no rule explains reads as itself", () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        parseWeeklyHours(text);
        parseYearDays(text);
        parseSpans(text);
        if (parseRules(text) === null) expect(describeHours(text, "fr")).toEqual([text]);
      }),
    );
  });
});

describe("OpenStreetMap’s grammar", () => {
  test.each([
    ...["Mo-Fr", "Mo-Fr 09:00+", "Mo-Fr 09:00-26:00", "easter off", "2026 Dec 24-2027 Jan 02 off", "sunrise-sunset"],
    ...[
      "24/7",
      "off",
      '"sur rendez-vous"',
      'Mo 09:00-12:00 "sur rendez-vous"',
      "Mo-Fr 09:00-12:00;",
      "Dec 10:00-12:00",
    ],
    ...["week 1-53/2 Mo 09:00-12:00", "Jul-Aug: Mo-Fr 09:00-12:00", "Mo[1,-1] 09:00-12:00", "Mo[1] +2 days off"],
    ...["Mo-Fr 08:00-12:00, We 14:00-18:00", "(sunrise+01:00)-(sunset-01:30)", "SH Mo-Fr 10:00-12:00"],
    ...['Mo-Fr 09:00-12:00 || "sur rendez-vous"', '"Accueil": Mo-Fr 09:00-12:00', "Mo-Fr 09:00-12:00 unknown"],
    ...["Mar Su[-1]-Oct Su[-1] 09:00-12:00", "2026-2028 Mo 09:00-12:00", "2026: Mo 09:00-12:00", "2026+ off"],
    ...["easter -2 days-easter +1 day: off", "Jan-Mar,Nov-Dec off", "Mo-Fr 22:00-02:00+", "PH,Mo 10:00-11:00"],
  ])("%s is admitted, and can be read", (text) => {
    expect(isOpeningHours(text)).toBe(true);
    expect(describeHours(text, "fr").join("")).not.toBe("");
  });

  test.each([
    ...["", ";", "tous les jours", "le lundi", "Monday", "Mo-Fr 9h-12h", "Mo 09:00", "Mo-", "Mo-Fr 09:00-12:00,"],
    ...["Mo-Fr 09:00-49:00", "25:00-26:00", "Dec 32 off", "Marc 3 off", "Mo-Fr 09:00-12:00 ;; off", '"a" "b"', '"a'],
  ])("%s is not", (text) => {
    expect(isOpeningHours(text)).toBe(false);
  });

  test("what cannot be shown as a table is kept as it was written", () => {
    for (const text of ["Mo-Fr", "Mo-Fr 09:00+", "easter off", "2026 Dec 24-2027 Jan 02 off", "sunrise-sunset"]) {
      expect(parseWeeklyHours(text)).toBeNull();
      expect(describeHours(text, "fr")).toEqual([text]);
    }
  });

  test("rules made of its parts are admitted, one or several, and no text takes long", () => {
    const when = fc.constantFrom("", "2026 ", "Jan-Mar ", "Dec 24 ", "easter ", "week 3-9 ", "2026 Dec 24-2027 Jan 2 ");
    const days = fc.constantFrom("Mo-Fr", "Sa", "PH", "Mo[1]", "Mo,We-Fr");
    const what = fc.constantFrom("", " off", " 09:00-12:00", " 09:00+", " sunrise-sunset", " 09:00-12:00,14:00-26:00");
    const rule = fc.tuple(when, days, what).map((parts) => parts.join(""));
    const rules = fc.tuple(fc.array(rule, { minLength: 1, maxLength: 20 }), fc.constantFrom("; ", ", ", " || "));
    fc.assert(
      fc.property(rules, ([all, separator]) => {
        expect(isOpeningHours(all.join(separator))).toBe(true);
      }),
    );
    const parts = fc.array(fc.constantFrom("Mo", "-", ",", " ", "week", "12", ":", "09:00", "[1]", '"', "2026", "Dec"));
    fc.assert(
      fc.property(parts, (some) => {
        expect(typeof isOpeningHours(some.join("").repeat(20).slice(0, 1000))).toBe("boolean");
      }),
    );
  });
});

describe("opening hours in words", () => {
  test.each([
    ["Mo-Fr 09:00-12:00,14:00-17:30", "lun.–ven. 9 h – 12 h, 14 h – 17 h 30"],
    ["Mo,We 09:00-12:00; PH off", "lun., mer. 9 h – 12 h | fermé les jours fériés"],
    ["24/7", "24 h sur 24, 7 jours sur 7"],
    ["09:00-24:00", "tous les jours 9 h – minuit"],
    ["PH 10:00-12:00; Sa off", "jours fériés 10 h – 12 h | fermé sam."],
    [
      "Dec 25 off; Aug off; Dec 24-Jan 2 off",
      "fermé le 25 décembre | fermé en août | fermé du 24 décembre au 2 janvier",
    ],
    ["Jul-Aug: Mo-Fr 09:00-12:00", "de juillet à août, lun.–ven. 9 h – 12 h"],
    ['Mo 09:00-12:00 "sur rendez-vous"', 'Mo 09:00-12:00 "sur rendez-vous"'],
  ])("%s", (text, said) => {
    expect(describeHours(text, "fr").map(plain).join(" | ")).toBe(said);
  });

  test("in English too", () => {
    expect(describeHours("Mo-Fr 09:00-12:00,14:00-17:30; PH off", "en")).toEqual([
      "Mon–Fri 09:00–12:00, 14:00–17:30",
      "closed on public holidays",
    ]);
  });

  test.each([
    ["9h-12h", "09:00-12:00"],
    ["de 9 h à 12 h et de 14h à 17h30", "09:00-12:00,14:00-17:30"],
    ["9-12 / 14-17", "09:00-12:00,14:00-17:00"],
    ["22 h – 2 h", "22:00-02:00"],
    ["18 h – minuit", "18:00-24:00"],
    ["fermé", ""],
    ["", ""],
    ["24h/24", "00:00-24:00"],
  ])("the hours of a day are typed as « %s »", (typed, expected) => {
    expect(
      parseSpans(typed)
        ?.map(({ from, to }) => `${from}-${to}`)
        .join(),
    ).toBe(expected);
  });

  test.each(["9h", "9h-9h", "25h-26h", "le matin", "9h-12h-14h"])("« %s » is no hours of a day", (typed) => {
    expect(parseSpans(typed)).toBeNull();
  });

  test.each([
    ["25 décembre", { from: "12-25", to: "12-25" }],
    ["du 24 au 31 décembre", { from: "12-24", to: "12-31" }],
    ["24/12 – 2/1", { from: "12-24", to: "01-02" }],
    ["1er mai", { from: "05-01", to: "05-01" }],
    ["en août", { from: "08", to: "08" }],
    ["31 février", null],
    ["Noël", null],
  ])("days of every year are typed as « %s »", (typed, expected) => {
    expect(parseYearDays(typed)).toEqual(expected);
  });

  test("hours and days read back from their words", () => {
    fc.assert(
      fc.property(spans, fc.constantFrom("fr", "en"), (given, language) => {
        expect(parseSpans(describeSpans(given, language))).toEqual(given);
      }),
    );
    fc.assert(
      fc.property(yearDays, (given) => {
        expect(parseYearDays(describeYearDays(given, "fr"))).toEqual(given);
      }),
    );
  });
});
