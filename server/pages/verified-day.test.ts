import type { Verifiable } from "@passerelles/shared/indicators/needs-verification.ts";
import { expect, test } from "vitest";
import { verifiedDay } from "./verified-day.ts";

const figure = (verifiedOn: string, change: Verifiable["attributes"] = {}): Verifiable => ({
  attributes: { value: "132", source: "Bilan", verifiedOn, ...change },
  value: null,
});
const on = (figures: Verifiable[], months?: number) => verifiedDay(figures, "2026-11-23", months ?? 12);

test("a page is verified since the oldest of the days when its figures were", () => {
  expect(on([figure("2026-11-12"), figure("2026-03-02"), figure("2026-10-24")])).toBe("2026-03-02");
  expect(on([])).toBeNull();
});

test("it says nothing of it while one of its figures is to be verified", () => {
  const late = [
    figure(""),
    figure("2026-11-12", { source: "" }),
    figure("2025-11-22"),
    figure("2026-11-24"),
    figure("hier"),
  ];
  for (const one of late) expect(on([figure("2026-11-12"), one])).toBeNull();
  const sinceMarch = [figure("2026-11-12"), figure("2026-03-02")];
  expect([on(sinceMarch, 9), on(sinceMarch, 6)]).toEqual(["2026-03-02", null]);
});

test("criteria without a value count for nothing, whatever their day", () => {
  const none: Verifiable = { ...figure("2001-04-21"), value: { kind: "none" } };
  expect(on([figure("2026-11-12"), none, figure("", { value: " " })])).toBe("2026-11-12");
  expect(on([none])).toBeNull();
});
