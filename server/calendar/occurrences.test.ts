import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { occurrencesOf } from "./occurrences.ts";

const year = { from: "2026-01-01", to: "2026-12-31" };
const starts = (event: Parameters<typeof occurrencesOf>[0], within = year) =>
  occurrencesOf(event, within).map(({ firstDay }) => firstDay);

describe("when an event takes place", () => {
  test("once, when it does not repeat, as soon as one of its days is asked for", () => {
    const event = { firstDay: "2025-12-31", lastDay: "2026-01-02", repeat: null };
    expect(occurrencesOf(event, year)).toEqual([{ firstDay: "2025-12-31", lastDay: "2026-01-02" }]);
    expect(starts(event, { from: "2026-01-03", to: "2026-12-31" })).toEqual([]);
  });

  test("every two weeks from its first time on, and never before", () => {
    const event = { firstDay: "2026-11-03", lastDay: "2026-11-03", repeat: "bimensuelle" } as const;
    expect(starts(event)).toEqual(["2026-11-03", "2026-11-17", "2026-12-01", "2026-12-15", "2026-12-29"]);
  });

  test("each month, on the last day of those that are too short", () => {
    const event = { firstDay: "2026-01-31", lastDay: "2026-01-31", repeat: "mensuelle" } as const;
    expect(starts(event, { from: "2026-01-01", to: "2026-07-31" })).toEqual([
      ...["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31"],
    ]);
  });

  test("each quarter from the end of December on", () => {
    const event = { firstDay: "2025-12-31", lastDay: "2025-12-31", repeat: "trimestrielle" } as const;
    expect(starts(event)).toEqual(["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]);
  });

  test("each year, from 29 February on the last day of February", () => {
    const event = { firstDay: "2024-02-29", lastDay: "2024-02-29", repeat: "annuelle" } as const;
    expect(starts(event, { from: "2024-01-01", to: "2028-12-31" })).toEqual([
      ...["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"],
    ]);
  });

  test("however long ago it began, quickly and within the days that are asked for", () => {
    const repeat = fc.constantFrom("hebdomadaire", "bimensuelle", "mensuelle", "trimestrielle", "annuelle");
    const day = fc
      .integer({ min: 0, max: 70_000 })
      .map((days) => new Date(Date.UTC(1900, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, repeat, (firstDay, repeated) => {
        const found = occurrencesOf({ firstDay, lastDay: firstDay, repeat: repeated as "mensuelle" }, year);
        for (const { firstDay: start } of found)
          expect(start >= year.from && start <= year.to && start >= firstDay).toBe(true);
        expect(found.length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
