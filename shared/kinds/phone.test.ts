import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPhone } from "./format-phone.ts";
import { parsePhone } from "./phone.ts";

const zeros = { refused: "fields.error.phoneZeros" };

describe("a phone number", () => {
  test.each([
    ["+33 01 23 45 67 89", "+33123456789"],
    ["0033 01 23 45 67 89", "+33123456789"],
    ["+33 (0)1 23 45 67 89", "+33123456789"],
    ["+590 0590 12 34 56", "+590590123456"],
    ["Tél. 01 23 45 67 89", "+33123456789"],
    ["tél : 01 23 45 67 89", "+33123456789"],
    ["Téléphone 01.23.45.67.89", "+33123456789"],
    ["01 23 45 67 89 poste 4", "+33123456789;ext=4"],
    ["01 23 45 67 89, poste 412", "+33123456789;ext=412"],
    ["01 23 45 67 89 ext. 4", "+33123456789;ext=4"],
    ["+33123456789;ext=4", "+33123456789;ext=4"],
    ["00 32 2 123 45 67", "+3221234567"],
    ["00 352 26 12 34", "+352261234"],
    ["00 687 25 12 34", "+687251234"],
    ["+687 25 12 34", "+687251234"],
    ["39 49", "3949"],
  ])("%s is understood", (typed, number) => {
    expect(parsePhone(typed)).toBe(number);
  });

  test.each(["00 23 45 67 89", "0023456789", "001 23 45 67 89", "00 1 23 45 67 89", "Tél. 00 23 45 67 89"])(
    "%s is a French number with a 0 too many, not a foreign one",
    (typed) => {
      expect(parsePhone(typed)).toEqual(zeros);
    },
  );

  test.each(["+33 001 23 45 67 89", "000 1 23 45 67 89", "poste 4", "Tél.", "39 49 poste 4", "Jean 01 23 45 67 89"])(
    "%s is none",
    (typed) => {
      expect(parsePhone(typed)).toBeNull();
    },
  );

  test("is read in both languages as it was understood", () => {
    expect(formatPhone("+33123456789;ext=4", "fr")).toBe("01 23 45 67 89 poste 4");
    expect(formatPhone("+33123456789;ext=4", "en")).toBe("01 23 45 67 89 ext. 4");
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    const national = fc.tuple(fc.constantFrom(..."123456789"), digits(8)).map(([first, rest]) => `0${first}${rest}`);
    const foreign = fc.tuple(fc.constantFrom("32", "41", "352", "687"), digits(8)).map((parts) => `+${parts.join("")}`);
    const line = fc.option(fc.integer({ min: 0, max: 999_999 }), { nil: undefined });
    fc.assert(
      fc.property(fc.oneof(national, foreign), line, fc.constantFrom("fr", "en"), (number, inner, language) => {
        const read = parsePhone(inner === undefined ? number : `${number} poste ${inner}`);
        expect(read).toMatch(/^\+\d{8,15}(?:;ext=\d{1,6})?$/);
        expect(parsePhone(String(read))).toBe(read);
        expect(parsePhone(formatPhone(String(read), language))).toBe(read);
      }),
    );
  });

  test("no text makes reading fail", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        expect(() => parsePhone(typed)).not.toThrow();
      }),
    );
  });
});
