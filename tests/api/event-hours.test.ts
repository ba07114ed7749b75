import { loadTerritories } from "@passerelles/server/territories/load.ts";
import type { Event } from "@passerelles/shared/api/events.schemas.ts";
import { atelier } from "@passerelles/shared/kinds/atelier.ts";
import { afterAll, expect, test } from "vitest";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
await loadTerritories(app.database.db);
const anonymous = app.browser();

const workshop = (title: string, codes: string[], dates: Record<string, string>[]) =>
  app.page({ kind: atelier, title, visibility: "public", fields: { lieux: codes.map((code) => ({ code })), dates } });
const december = "?from=2026-12-01&to=2026-12-31";
const events = async (title: string): Promise<Event[]> => {
  const { items } = (await anonymous.ask({ url: `/api/events${december}` })).json() as { items: Event[] };
  return items.filter(({ page }) => page.title === title);
};
/** The lines of the feed that tell an event. */
const told = async (title: string) => {
  const { body } = await anonymous.ask({ url: "/api/territories/FR/calendar.ics" });
  const all = body.replaceAll("\r\n ", "").split("BEGIN:VEVENT");
  const [found = ""] = all.filter((one) => one.includes(`SUMMARY:${title}`));
  return found.split("\r\n").filter((line) => line.startsWith("DT") && !line.startsWith("DTSTAMP"));
};

test("an end before its start is told on the field, and left out of the calendar and of the feed", async () => {
  const { id } = await workshop("À rebours", ["91223"], [{ jours: "16/12/2026", debut: "18h", fin: "9h" }]);
  const page = await app.read(anonymous, id);
  expect(page.fieldErrors).toMatchObject([{ field: "dates", column: "fin", code: "fields.error.endTooEarly" }]);
  expect(page.fields.dates).toMatchObject([{ debut: "18:00", fin: "09:00" }]);
  expect(await events("À rebours")).toMatchObject([{ startsAt: "18:00", endsAt: null }]);
  expect(await told("À rebours")).toEqual(["DTSTART;TZID=Europe/Paris:20261216T180000"]);
});

test("an end on a later day is kept, however early in that day", async () => {
  const { id } = await workshop("Nuit", ["91223"], [{ jours: "16 au 17/12/2026", debut: "18h", fin: "9h" }]);
  expect((await app.read(anonymous, id)).fieldErrors).toEqual([]);
  expect(await told("Nuit")).toEqual([
    "DTSTART;TZID=Europe/Paris:20261216T180000",
    "DTEND;TZID=Europe/Paris:20261217T090000",
  ]);
});

const hours = [{ jours: "10/12/2026", debut: "9h", fin: "10h" }];

test.each([
  ["Paris", ["75056"], "Europe/Paris", false],
  ["Paris puis La Réunion", ["75056", "97411"], "Europe/Paris", true],
  ["La Réunion puis Paris", ["97411", "75056"], "Indian/Reunion", true],
  // The TCO, an EPCI: only what it lies in tells its hour.
  ["Territoire de la Côte Ouest", ["249740101"], "Indian/Reunion", true],
])(
  "%s: the hour is that of the first territory, named when it could be taken for another",
  async (title, codes, timeZone, isTold) => {
    const { id } = await workshop(title, codes, hours);
    expect(await events(title)).toMatchObject([{ timeZone, timeZoneTold: isTold, startsAt: "09:00" }]);
    expect((await app.read(anonymous, id)).timeZone).toBe(isTold ? timeZone : null);
    expect(await told(title)).toEqual([
      `DTSTART;TZID=${timeZone}:20261210T090000`,
      `DTEND;TZID=${timeZone}:20261210T100000`,
    ]);
  },
);
