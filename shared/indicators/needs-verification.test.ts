import { expect, test } from "vitest";
import { readMeasure } from "./measure.ts";
import { needsVerification } from "./needs-verification.ts";

const wimoov = {
  value: "46 %",
  source: "Rapport d’activité",
  sourceUrl: "https://example.org/rapport",
  verifiedOn: "2026-03-01",
};

const on = (change: Partial<typeof wimoov>, today: string, months?: number) =>
  needsVerification(readMeasure({ ...wimoov, ...change }), today, months);

test("a measure is to be verified again from the day after twelve months", () => {
  expect(on({}, "2027-03-01")).toBe(false);
  expect(on({}, "2027-03-02")).toBe(true);
});

test("months are counted to the end of a shorter one", () => {
  expect(on({ verifiedOn: "2026-02-28" }, "2026-08-31", 6)).toBe(false);
  expect(on({ verifiedOn: "2026-02-27" }, "2026-08-31", 6)).toBe(true);
});

test("a measure without a source, without a date, or with a date to come is to be verified", () => {
  expect(on({ source: " ", sourceUrl: "" }, "2026-04-01")).toBe(true);
  expect(on({ verifiedOn: "" }, "2026-04-01")).toBe(true);
  expect(on({ verifiedOn: "2026-04-02" }, "2026-04-01")).toBe(true);
});

test("a criterion that has no value yet has nothing to verify", () => {
  expect(on({ value: "", verifiedOn: "" }, "2026-04-01")).toBe(false);
});
