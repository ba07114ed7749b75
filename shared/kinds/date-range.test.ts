import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPartialDate } from "../indicators/format-partial-date.ts";
import { parseDateRange } from "./date-range.ts";
import { formatDateRange } from "./format-date-range.ts";

describe("whole days", () => {
  test.each([
    ["12/11/2026", "2026-11-12", "2026-11-12"],
    ["le 12 nov. 2026", "2026-11-12", "2026-11-12"],
    ["du 3 au 5 mars 2026", "2026-03-03", "2026-03-05"],
    ["3-5 mars 2026", "2026-03-03", "2026-03-05"],
    ["1er au 2 avril 2026", "2026-04-01", "2026-04-02"],
    ["du 30 mars au 2 avril 2026", "2026-03-30", "2026-04-02"],
    ["30 décembre 2026 – 2 janvier 2027", "2026-12-30", "2027-01-02"],
    ["03/03/2026 au 05/03/2026", "2026-03-03", "2026-03-05"],
    ["03/03 au 05/03/2026", "2026-03-03", "2026-03-05"],
    ["3 au 05/03/2026", "2026-03-03", "2026-03-05"],
    ["2026-03-03/2026-03-05", "2026-03-03", "2026-03-05"],
    ["mardi 21 novembre 2017", "2017-11-21", "2017-11-21"],
    ["21-11-2017", "2017-11-21", "2017-11-21"],
    ["21/11/17", "2017-11-21", "2017-11-21"],
    ["du mardi 3 au jeudi 5 mars 2026", "2026-03-03", "2026-03-05"],
    ["mar. 3 – jeu. 5 mars 2026", "2026-03-03", "2026-03-05"],
    ["du 3/3/26 au 5/3/26", "2026-03-03", "2026-03-05"],
    ["03-03-2026 - 05-03-2026", "2026-03-03", "2026-03-05"],
    ["30 décembre 2026 au 2 janvier 2027", "2026-12-30", "2027-01-02"],
    ["30 décembre au 2 janvier 2027", "2026-12-30", "2027-01-02"],
    ["30 décembre 2026 au 2 janvier", "2026-12-30", "2027-01-02"],
    ["du mercredi 30 décembre au samedi 2 janvier 2027", "2026-12-30", "2027-01-02"],
    ["30/12 au 02/01/2027", "2026-12-30", "2027-01-02"],
  ])("%s is understood", (typed, from, to) => {
    expect(parseDateRange(typed)).toEqual({ from, to });
  });

  test.each([
    "mars 2026",
    "2026",
    "5 au 3 mars 2026",
    "31 février 2026",
    "demain",
    "2026-03-05/2026-03-03",
    "3 au 5",
    "5 mars au 3 mars 2026",
    "30 avril au 2 mars 2026",
    "3 au 5 mars",
  ])("%s is not", (typed) => {
    expect(parseDateRange(typed)).toBeNull();
  });

  test.each(["mercredi 21 novembre 2017", "du lundi 3 au jeudi 5 mars 2026", "du mardi 3 au vendredi 5 mars 2026"])(
    "%s names another day of the week",
    (typed) => {
      expect(parseDateRange(typed)).toEqual({ refused: "fields.error.otherWeekday" });
    },
  );

  const day = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test("what is said in French reads back as the same days", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const range = a <= b ? { from: a, to: b } : { from: b, to: a };
        expect(parseDateRange(formatDateRange(range, "fr"))).toEqual(range);
      }),
    );
  });

  test("days are typed in many ways, which all mean the same", () => {
    const weekdays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
    const named = (iso: string) => `${weekdays[new Date(iso).getUTCDay()]} ${formatPartialDate(iso, "fr")}`;
    const numbered = (sign: string) => (iso: string) => iso.split("-").reverse().join(sign);
    const ways = [named, numbered("/"), numbered("."), numbered("-"), (iso: string) => iso];
    fc.assert(
      fc.property(day, day, fc.constantFrom(...ways), (a, b, write) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        expect(parseDateRange(`du ${write(from)} au ${write(to)}`)).toEqual({ from, to });
        expect(parseDateRange(write(from))).toEqual({ from, to: from });
      }),
    );
  });

  test("nothing that is typed throws", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (typed) => {
        expect(() => parseDateRange(typed)).not.toThrow();
      }),
    );
  });

  test("English says them too", () => {
    expect(formatDateRange({ from: "2026-03-03", to: "2026-03-05" }, "en")).toBe("3–5 March 2026");
    expect(formatDateRange({ from: "2026-03-30", to: "2026-04-02" }, "en")).toBe("30 March – 2 April 2026");
  });
});
