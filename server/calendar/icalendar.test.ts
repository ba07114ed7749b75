import { repeats } from "@passerelles/shared/kinds/repeats.ts";
import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { iCalendar } from "./icalendar.ts";
import { occurrencesOf } from "./occurrences.ts";
import type { ToldEvent } from "./store.ts";

const planned: ToldEvent = {
  page: { id: "1f0e0c5e-0000-4000-8000-000000000000", kind: "atelier", title: "Rencontre", url: "/pages/rencontre" },
  ...{ field: "dates", rowId: "r", firstDay: "2026-03-03", lastDay: "2026-03-03", startsAt: null, endsAt: null },
  ...{ timeZone: "Europe/Paris", timeZoneTold: false, place: "", repeat: null, territories: [] },
};
const feed = {
  ...{ name: "Étampes", timeZone: "Europe/Paris", publicUrl: "https://wiki.example.org", language: "fr" as const },
  within: { from: "2016-01-01", to: "2060-01-01" },
};

/** The feed as a calendar of another make understands it. */
const parsed = (events: readonly ToldEvent[], given = {}) =>
  new ICAL.Component(ICAL.parse(iCalendar(events, { ...feed, ...given })));
function readBack(given: Partial<ToldEvent>): { start: string; end: string | null } {
  const event = parsed([{ ...planned, ...given }]).getFirstSubcomponent("vevent");
  const told = (name: string) => event?.getFirstPropertyValue(name)?.toString() ?? null;
  return { start: told("dtstart") ?? "", end: told("dtend") };
}

test("an hour without an end is told without one, and no hour is made up", () => {
  expect(readBack({ startsAt: "14:00" })).toEqual({ start: "2026-03-03T14:00:00", end: null });
  expect(readBack({ startsAt: "14:00", endsAt: "17:00" })).toEqual({
    start: "2026-03-03T14:00:00",
    end: "2026-03-03T17:00:00",
  });
});

test("whole days end the day after, and so do several days of which only the first hour is known", () => {
  expect(readBack({ lastDay: "2026-03-04" })).toEqual({ start: "2026-03-03", end: "2026-03-05" });
  expect(readBack({ lastDay: "2026-03-04", startsAt: "14:00" })).toEqual({
    start: "2026-03-03T14:00:00",
    end: "2026-03-05T00:00:00",
  });
});

test.each([
  ["02:30", "03:30", "03:00:00", "03:30:00"],
  ["01:30", "02:30", "01:30:00", "03:00:00"],
  ["02:15", "02:45", "03:00:00", null],
  ["02:30", null, "03:00:00", null],
])("on the night that has no %s, from then to %s is from %s to %s", (startsAt, endsAt, start, end) => {
  const day = "2027-03-28";
  const told = readBack({ firstDay: day, lastDay: day, startsAt, endsAt });
  expect(told).toEqual({ start: `${day}T${start}`, end: end && `${day}T${end}` });
});

test("a calendar where nothing is planned says what the hours of its territory are", () => {
  const zones = parsed([], { timeZone: "Indian/Reunion" }).getAllSubcomponents("vtimezone");
  expect(zones.map((zone) => zone.getFirstPropertyValue("tzid"))).toEqual(["Indian/Reunion"]);
});

test("what comes back does so in the feed on the days of the list", () => {
  const day = fc
    .integer({ min: 0, max: 4000 })
    .map((days) => new Date(Date.UTC(2016, 0, 1 + days)).toISOString().slice(0, 10));
  const lateDay = fc
    .record({
      year: fc.integer({ min: 2016, max: 2026 }),
      month: fc.integer({ min: 1, max: 12 }),
      back: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ year, month, back }) => new Date(Date.UTC(year, month, -back)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      fc.oneof(day, lateDay),
      fc.constantFrom(...repeats),
      fc.boolean(),
      (firstDay, { value: repeat }, hour) => {
        const startsAt = hour ? "14:00" : null;
        const event = parsed([{ ...planned, firstDay, lastDay: firstDay, startsAt, repeat }]).getFirstSubcomponent(
          "vevent",
        );
        if (!event) throw new Error("The feed has no event.");
        const times = new ICAL.Event(event).iterator();
        const inFeed = Array.from({ length: 15 }, () => times.next().toString().slice(0, 10));
        const within = { from: firstDay, to: inFeed.at(-1) ?? "" };
        expect(inFeed).toEqual(
          occurrencesOf({ firstDay, lastDay: firstDay, repeat }, within).map((each) => each.firstDay),
        );
      },
    ),
  );
});
