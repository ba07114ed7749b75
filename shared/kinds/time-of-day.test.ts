import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatTimeOfDay, parseTimeOfDay } from "./time-of-day.ts";

describe("a time of day", () => {
  test.each([
    ["9h", "09:00"],
    ["9 h 30", "09:30"],
    ["14h05", "14:05"],
    ["09:30", "09:30"],
    ["14 heures", "14:00"],
    ["Midi", "12:00"],
    ["0 h", "00:00"],
  ])("%s is understood", (typed, time) => {
    expect(parseTimeOfDay(typed)).toBe(time);
  });

  test.each(["24 h", "9 h 60", "matin", "930", "9:3", "-1 h"])("%s is not", (typed) => {
    expect(parseTimeOfDay(typed)).toBeNull();
  });

  test("what is read, in either language, reads back as the same time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hours, minutes) => {
        const time = `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
        for (const language of ["fr", "en"] as const)
          expect(parseTimeOfDay(formatTimeOfDay(time, language))).toBe(time);
      }),
    );
  });
});
