import type { Actor } from "@passerelles/shared/access.ts";
import type { Event } from "@passerelles/shared/api/events.schemas.ts";
import { timeZoneOfPlaces } from "@passerelles/shared/territories/time-zone.ts";
import { and, asc, desc, eq, gte, isNotNull, isNull, lt, lte, or, type SQL } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { pageEvents } from "../database/projection-tables.ts";
import { allowedPages } from "../pages/allowed-pages.ts";
import { inTerritory } from "../pages/list-pages.ts";
import { placesWithAncestors } from "../pages/places.ts";
import { referenceColumns, toReference } from "../pages/references.ts";
import { occurrencesOf } from "./occurrences.ts";

/** Most events that are looked at; those that began last are left out beyond. */
const maximumEvents = 2000;

/** An event as it is told: its first time, and how often it comes back. */
export type ToldEvent = Event;

/** The events that take place within these days, in pages that this person may read; each once, at its first time. */
export async function eventsWithin(
  db: Queryable,
  actor: Actor | null,
  { from, to, territory }: { from: string; to: string; territory?: string },
): Promise<ToldEvent[]> {
  const days = and(
    lte(pageEvents.firstDay, to),
    or(gte(pageEvents.lastDay, from), isNotNull(pageEvents.repeat)),
    aboutTerritory(territory),
  );
  const rows = await eventRows(db, actor, days)
    .orderBy(asc(pageEvents.firstDay), pageEvents.pageId, pageEvents.rowId)
    .limit(maximumEvents);
  return toEvents(db, rows);
}

/** The events that ended before this day, in pages that this person may read, latest first; each at its first time. */
export async function eventsBefore(
  db: Queryable,
  actor: Actor | null,
  { day, territory, limit }: { day: string; territory?: string; limit: number },
): Promise<ToldEvent[]> {
  const rows = await eventRows(db, actor, and(lt(pageEvents.lastDay, day), aboutTerritory(territory)))
    .orderBy(desc(pageEvents.lastDay), pageEvents.pageId, pageEvents.rowId)
    .limit(limit);
  return toEvents(db, rows);
}

function aboutTerritory(territory: string | undefined): SQL | undefined {
  return territory === undefined ? undefined : inTerritory(territory);
}

function eventRows(db: Queryable, actor: Actor | null, wanted: SQL | undefined) {
  return db
    .select({
      ...referenceColumns,
      field: pageEvents.field,
      rowId: pageEvents.rowId,
      firstDay: pageEvents.firstDay,
      lastDay: pageEvents.lastDay,
      startsAt: pageEvents.startsAt,
      endsAt: pageEvents.endsAt,
      place: pageEvents.place,
      repeat: pageEvents.repeat,
    })
    .from(pageEvents)
    .innerJoin(pages, eq(pages.id, pageEvents.pageId))
    .where(and(allowedPages(actor, "read"), isNull(pages.trashedAt), wanted));
}

type EventRow = Awaited<ReturnType<typeof eventRows>>[number];

async function toEvents(db: Queryable, rows: readonly EventRow[]): Promise<ToldEvent[]> {
  const places = await placesWithAncestors(db, [...new Set(rows.map(({ id }) => id))]);
  return rows.map(({ id, kind, title, slug, ...event }) => {
    const where = places.get(id) ?? [];
    const { timeZone, told } = timeZoneOfPlaces(where);
    return {
      ...event,
      page: toReference({ id, kind, title, slug }),
      ...{ timeZone, timeZoneTold: told },
      territories: where.map(({ code, name }) => ({ code, name })),
    };
  });
}

/** Each time that those events take place within these days, soonest first. */
export function timesOf(events: readonly ToldEvent[], within: { from: string; to: string }): Event[] {
  const times = events.flatMap((event) => occurrencesOf(event, within).map((days) => ({ ...event, ...days })));
  return times.sort((a, b) => compare(placeInList(a), placeInList(b)));
}

/** Where an event stands in a list: by day and hour, then by page and row so that no two stand at one place. */
export function placeInList({ firstDay, startsAt, page, rowId }: Event): string {
  return [firstDay, startsAt ?? "00:00", page.id, rowId].join(" ");
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
