import { expect, test } from "vitest";
import { meetingDay } from "./meeting-day.ts";

test.for([
  ["2026-11-16", "2026-12-10"],
  ["2026-11-19", "2026-12-10"],
  ["2026-11-22", "2026-12-10"],
  ["2026-11-23", "2026-12-17"],
  ["2026-12-20", "2027-01-07"],
] as const)("three weeks after %s, people meet on Thursday %s", ([today, day]) => {
  expect(meetingDay(today, 3)).toBe(day);
});
