import { z } from "zod";
import { repeats } from "../kinds/repeats.ts";
import { pageReference } from "./references.schemas.ts";
import { cursor, filterText, limit, listOf } from "./values.schemas.ts";

const day = z.iso.date();
const time = z.string().regex(/^\d{2}:\d{2}$/);

/** One time that an event takes place. */
export const event = z.object({
  page: pageReference,
  /** The field of the page that tells it. */
  field: z.string(),
  rowId: z.string(),
  /** Days of the place, both included. */
  firstDay: day,
  lastDay: day,
  /** Times of the place; null for the whole day. */
  startsAt: time.nullable(),
  endsAt: time.nullable(),
  /** IANA time zone of the place. */
  timeZone: z.string(),
  /** Whether the hours are to be read with the zone's name: it is not Paris's, or the territories have several. */
  timeZoneTold: z.boolean(),
  place: z.string(),
  repeat: z.enum(repeats.map(({ value }) => value)).nullable(),
  territories: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type Event = z.infer<typeof event>;

/** Most days between the two that a list is asked for. */
export const longestSpan = 400;

export const listEvents = {
  query: z.strictObject({
    /** Today, in Paris, when absent. */
    from: day.optional(),
    /** Half a year after `from` when absent; no further than `longestSpan` days. */
    to: day.optional(),
    /** Only what is about this territory or one that lies in it. */
    territory: filterText(20).optional(),
    /** What ended before `from` instead, latest first, each event at its first time; one piece of a list, `to` and `after` left out. */
    past: z.literal("true").optional(),
    limit: limit.optional(),
    after: cursor.optional(),
  }),
  output: listOf(event),
};
export const territoryCalendar = {
  params: z.strictObject({ code: filterText(20).min(1) }),
  /** `text/calendar`. */
  output: z.string(),
};
