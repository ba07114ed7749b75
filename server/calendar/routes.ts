import * as contracts from "@passerelles/shared/api/events.schemas.ts";
import * as endpoints from "@passerelles/shared/api/events.ts";
import { maximumItems } from "@passerelles/shared/api/values.schemas.ts";
import { parseTerritoryCode } from "@passerelles/shared/territories/territory-code.ts";
import { timeZoneOf } from "@passerelles/shared/territories/time-zone.ts";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { askerLanguage } from "../http/asker-language.ts";
import { decodeCursor, encodeCursor } from "../http/cursor.ts";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { getTerritory } from "../territories/store.ts";
import { daysAfter, today } from "./days.ts";
import { iCalendar } from "./icalendar.ts";
import { eventsBefore, eventsWithin, placeInList, timesOf } from "./store.ts";

const defaultLimit = 50;
const defaultSpan = 183;
/** A feed goes back so far, and ahead as far as anybody plans. */
const feed = { daysBefore: 366, daysAfter: 1100 } as const;
const place = z.string().max(200);

/** What takes place: one list, and a feed for each territory that calendars subscribe to. */
export function calendarRoutes(
  app: FastifyInstance,
  { config, database }: Pick<Services, "config" | "database">,
): void {
  const { db } = database;
  route(
    app,
    endpoints.listEvents,
    contracts.listEvents,
    {
      access: "anyone",
      summary: "What takes place between two days, soonest first, or took place before one, latest first.",
    },
    async ({ query, actor }) => {
      const from = query.from ?? today();
      const limit = Math.min(query.limit ?? defaultLimit, maximumItems);
      if (query.past !== undefined) {
        if (query.to !== undefined || query.after !== undefined) throw new Refusal(400, "malformedRequest");
        return { items: await eventsBefore(db, actor, { day: from, territory: query.territory, limit }), next: null };
      }
      const to = query.to ?? daysAfter(from, defaultSpan);
      if (to < from || to > daysAfter(from, contracts.longestSpan)) throw new Refusal(400, "malformedRequest");
      const after = query.after === undefined ? "" : decodeCursor(place, query.after);
      const events = await eventsWithin(db, actor, { from, to, territory: query.territory });
      const found = timesOf(events, { from, to }).filter((event) => placeInList(event) > after);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return { items, next: found.length > limit && last ? encodeCursor(placeInList(last)) : null };
    },
  );
  route(
    app,
    endpoints.territoryCalendar,
    contracts.territoryCalendar,
    { access: "anyone", summary: "The public events of a territory, as iCalendar." },
    async ({ params, request, reply }) => {
      const code = parseTerritoryCode(params.code);
      const territory = code === null ? null : await getTerritory(db, code);
      if (territory === null) throw new Refusal(404, "notFound");
      const from = daysAfter(today(), -feed.daysBefore);
      const to = daysAfter(today(), feed.daysAfter);
      // A calendar has no session, and its address is passed around: only what everybody may read is in it.
      const events = await eventsWithin(db, null, { from, to, territory: territory.code });
      reply.header("content-type", "text/calendar; charset=utf-8");
      reply.header("content-disposition", `inline; filename="passerelles-${territory.code}.ics"`);
      const timeZone = timeZoneOf(
        territory.code,
        territory.ancestors.map(({ code }) => code),
      );
      const { publicUrl } = config;
      const language = askerLanguage(request);
      return iCalendar(events, { name: territory.name, timeZone, publicUrl, language, within: { from, to } });
    },
  );
}
