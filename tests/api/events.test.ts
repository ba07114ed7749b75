import { loadTerritories } from "@passerelles/server/territories/load.ts";
import type { Event } from "@passerelles/shared/api/events.schemas.ts";
import { atelier } from "@passerelles/shared/kinds/atelier.ts";
import { afterAll, describe, expect, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
await loadTerritories(app.database.db);
const lecteur = await app.signedIn("lecteur");
const anonymous = app.browser();

const lab = await app.page({
  kind: atelier,
  title: "Session LAB",
  visibility: "public",
  fields: {
    lieux: [{ code: "91223" }],
    lieu: "Maison de l’emploi",
    dates: [{ jours: "du 3 au 4 mars 2026", debut: "9 h 30", fin: "17 h" }, { jours: "un jour de mars" }],
    prochaine: [{ jours: "07/04/2026", lieu: "Étampes", recurrence: "mensuelle" }],
  },
});
await app.page({
  kind: atelier,
  title: "Rencontre à La Réunion",
  visibility: "public",
  fields: { lieux: [{ code: "97411" }], dates: [{ jours: "10/03/2026", debut: "14 h" }] },
});
await app.page({
  kind: atelier,
  title: "Réunion interne",
  fields: { lieux: [{ code: "91" }], dates: [{ jours: "11/03/2026" }] },
});
await app.page({
  kind: atelier,
  title: "Réunion privée",
  visibility: "prive",
  fields: { dates: [{ jours: "12/03/2026" }] },
});

async function list(query: string, browser: Browser = lecteur): Promise<{ items: Event[]; next: string | null }> {
  const answer = await browser.ask({ url: `/api/events${query}` });
  expect(answer.statusCode).toBe(200);
  return answer.json();
}
const titles = async (query: string, browser?: Browser) =>
  (await list(query, browser)).items.map(({ page, firstDay }) => `${firstDay} ${page.title}`);
const march = "?from=2026-03-01&to=2026-03-31";

describe("what takes place", () => {
  test("is listed soonest first, with its days, hours, place and time zone; days that are not understood are left out", async () => {
    const { items } = await list(march);
    expect(items).toMatchObject([
      {
        ...{ firstDay: "2026-03-03", lastDay: "2026-03-04", startsAt: "09:30", endsAt: "17:00", field: "dates" },
        ...{ timeZone: "Europe/Paris", repeat: null, territories: [{ code: "91223", name: "Étampes" }] },
        page: { id: lab.id, kind: "atelier", title: "Session LAB" },
      },
      { firstDay: "2026-03-10", startsAt: "14:00", endsAt: null, timeZone: "Indian/Reunion" },
      { firstDay: "2026-03-11", startsAt: null, page: { title: "Réunion interne" } },
    ]);
  });

  test("comes back when it repeats", async () => {
    expect(await titles("?from=2026-04-01&to=2026-07-01")).toEqual(
      ["2026-04-07", "2026-05-07", "2026-06-07"].map((day) => `${day} Session LAB`),
    );
  });

  test("is narrowed to a territory and what lies in it", async () => {
    expect(await titles(`${march}&territory=91`)).toEqual(["2026-03-03 Session LAB", "2026-03-11 Réunion interne"]);
    expect(await titles(`${march}&territory=974`)).toEqual(["2026-03-10 Rencontre à La Réunion"]);
    expect(await titles(`${march}&territory=nulle-part`)).toEqual([]);
  });

  test("is listed latest first once it is past, those that come back at their first time", async () => {
    expect(await titles("?past=true&from=2026-05-01")).toEqual([
      "2026-04-07 Session LAB",
      "2026-03-11 Réunion interne",
      "2026-03-10 Rencontre à La Réunion",
      "2026-03-03 Session LAB",
    ]);
    expect(await titles("?past=true&from=2026-03-11&limit=1")).toEqual(["2026-03-10 Rencontre à La Réunion"]);
    // The second of two days is today: it is not past.
    expect(await titles("?past=true&from=2026-03-04")).toEqual([]);
    expect(await titles("?past=true&from=2026-05-01&territory=974", anonymous)).toEqual([
      "2026-03-10 Rencontre à La Réunion",
    ]);
    for (const more of ["&to=2026-06-01", "&after=x"])
      expect((await lecteur.ask({ url: `/api/events?past=true${more}` })).statusCode).toBe(400);
  });

  test("is only what the asker may read", async () => {
    expect(await titles(march, anonymous)).toEqual(["2026-03-03 Session LAB", "2026-03-10 Rencontre à La Réunion"]);
    const owner = await app.signedIn("admin");
    expect(await titles(march, owner)).toContain("2026-03-12 Réunion privée");
  });

  test("is read piece by piece, each thing once", async () => {
    const seen: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const after: string = next === "" ? "" : `&after=${next}`;
      const piece = await list(`?from=2026-03-01&to=2026-12-31&limit=2${after}`);
      expect(piece.items.length).toBeLessThanOrEqual(2);
      seen.push(...piece.items.map(({ page, firstDay }) => `${firstDay} ${page.title}`));
      next = piece.next;
    }
    expect(seen).toEqual(await titles("?from=2026-03-01&to=2026-12-31"));
    expect(new Set(seen).size).toBe(12);
  });

  test.each([
    "?from=2026-03-31&to=2026-03-01",
    "?from=2026-01-01&to=2027-02-06",
    "?from=hier",
    "?after=nulle-part",
    "?limit=0",
  ])("%s is refused", async (query) => {
    expect((await lecteur.ask({ url: `/api/events${query}` })).statusCode).toBe(400);
  });
});

describe("the feed of a territory", () => {
  const feed = (code: string) => anonymous.ask({ url: `/api/territories/${code}/calendar.ics` });

  test("holds public events only, at the hour of their place, under names that do not change", async () => {
    const answer = await feed("FR");
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/calendar; charset=utf-8");
    const lines = answer.body.replaceAll("\r\n ", "").split("\r\n");
    expect(lines[0]).toBe("BEGIN:VCALENDAR");
    expect(lines).toEqual(
      expect.arrayContaining([
        "TZID:Europe/Paris",
        "TZID:Indian/Reunion",
        "DTSTART;TZID=Europe/Paris:20260303T093000",
        "DTEND;TZID=Europe/Paris:20260304T170000",
        "DTSTART;TZID=Indian/Reunion:20260310T140000",
        "DTSTART;VALUE=DATE:20260407",
        "DTEND;VALUE=DATE:20260408",
        "RRULE:FREQ=MONTHLY",
        "LOCATION:Étampes",
      ]),
    );
    expect(answer.body).not.toMatch(/interne|privée/);
    const ids = (text: string) => text.match(/^UID:.*$/gm);
    expect(ids(answer.body)).toHaveLength(3);
    expect(ids((await feed("FR")).body)).toEqual(ids(answer.body));
  });

  test("is only about the territory", async () => {
    expect((await feed("974")).body).not.toContain("Session LAB");
    expect((await feed("974")).body).toContain("Rencontre à La Réunion");
  });

  test("is a calendar where nothing is planned", async () => {
    const { statusCode, body } = await feed("63430");
    expect(statusCode).toBe(200);
    expect(body).not.toContain("BEGIN:VEVENT");
    expect(body).toMatch(/BEGIN:VTIMEZONE\r\nTZID:Europe\/Paris\r\n/);
  });

  test.each(["00000", "nulle-part"])("%s has none", async (code) => {
    expect((await feed(code)).statusCode).toBe(404);
  });
});
