import { expect, test } from "vitest";
import { endsTooEarly } from "./event-hours.ts";

const day = { from: "2026-12-16", to: "2026-12-16" };
const night = { from: "2026-12-16", to: "2026-12-17" };

test.each([
  ["a day whose end comes first", { jours: day, debut: "18:00", fin: "09:00" }, true],
  ["a day without length", { jours: day, debut: "18:00", fin: "18:00" }, true],
  ["a day in its order", { jours: day, debut: "09:00", fin: "18:00" }, false],
  ["two days, which end on the second", { jours: night, debut: "18:00", fin: "09:00" }, false],
  ["a day that does not say when it starts", { jours: day, fin: "09:00" }, false],
  ["hours that are not understood", { jours: day, debut: "le soir", fin: "09:00" }, false],
  ["days that are not understood", { jours: "mercredi", debut: "18:00", fin: "09:00" }, false],
])("%s: %j", (_what, row, expected) => {
  expect(endsTooEarly(row)).toBe(expected);
});
