import { z } from "zod";
import { firstDay, lastDay } from "../indicators/partial-date.ts";
import { cursor, filterText, id, limit, listOf } from "./values.schemas.ts";

/** One figure of a page: its attributes as typed, beside what was understood of them. */
export const indicatorRow = z.object({
  blockId: z.string(),
  /** Name of the block, and id of its row that the figure stands in; null for what the block says by itself. */
  block: z.string(),
  row: z.string().nullable(),
  indicator: z.string(),
  /** As typed, after the title of the page that it is about; else that of the indicator or of the block, in the asker's language. */
  label: z.string(),
  measure: z.record(z.string(), z.string()),
  /** The value as understood (see `shared/indicators/measure-value.ts`), or null. */
  value: z.unknown(),
  unit: z.string().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  territory: z.object({ code: z.string(), name: z.string() }).nullable(),
  verifiedOn: z.string().nullable(),
});
export type IndicatorRow = z.infer<typeof indicatorRow>;

/** One figure with all that is known of it, and where it stands. */
export const listedFigure = indicatorRow.extend({
  /** How sure the number is: `exact`, `approx`, `just-under`, `gt`, `gte`, `lt`, `lte`; null where the value has none. */
  qualifier: z.string().nullable(),
  /** Exact numbers of a rate, as understood. */
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** As typed, like all that follows. */
  scope: z.string(),
  source: z.string(),
  sourceUrl: z.string(),
  method: z.string(),
  /** The exact words of the source. */
  quote: z.string(),
  /** Whether somebody should check it again: no source, no date, or a date too old for its kind of page. */
  toVerify: z.boolean(),
  /** `url` leads to the figure itself, whose anchor is `blockId`. */
  page: z.object({ id, kind: z.string(), title: z.string(), url: z.string() }),
});
export type ListedFigure = z.infer<typeof listedFigure>;

/** A year, a month or a day: `2017`, `2017-04`, `2017-04-21`. */
const partialDay = z.union([z.iso.date(), z.string().regex(/^(19|20)\d{2}(-(0[1-9]|1[0-2]))?$/)]);

const filters = {
  /** Code of the referential. */
  indicator: filterText(80).optional(),
  territory: filterText(20).optional(),
  /** Whether figures of territories that lie in the one asked for count too; they do unless told otherwise. */
  within: z.stringbool().optional(),
  /** Whether figures of territories that contain the one asked for count too. */
  containing: z.stringbool().optional(),
  /** Words of the population that figures are about, in any case, with or without accents. */
  scope: filterText(200).optional(),
  /** Figures whose period is known and reaches to this time, or beyond it. */
  from: partialDay.transform(firstDay).optional(),
  /** Figures whose period is known and begins at this time, or before it. */
  to: partialDay.transform(lastDay).optional(),
  page: id.optional(),
  kind: filterText(40).optional(),
  /** Figures of the pages that the asker owns. */
  owner: z.literal("me").optional(),
  /** Only those that somebody should check, or only the others. */
  toVerify: z.stringbool().optional(),
};

export const listIndicators = {
  query: z.strictObject({ ...filters, limit: limit.optional(), after: cursor.optional() }),
  output: listOf(listedFigure),
};
/** Its lines as they are read. */
const table = z.custom<AsyncIterable<string>>((value) => typeof value === "object" && value !== null);
/** All the figures that match, as a table: UTF-8, commas, a header, one line each (RFC 4180). */
export const downloadIndicators = { query: z.strictObject(filters), output: table };
/** Most lines of a table; beyond, the asker is told to filter. */
export const maximumTableRows = 50_000;

/** Most figures that are put together; beyond, the asker is told to filter. */
export const maximumTogether = 500;

/** Figures put together where that is legitimate, else every reason why they are not (see `shared/indicators/aggregate.ts`). */
const aggregate = z.object({
  figures: z.array(listedFigure.pick({ blockId: true, page: true })).max(maximumTogether),
  total: z
    .object({
      method: z.enum(["single", "sum", "weighted-mean"]),
      /** As in a figure, and as it is read in the asker's language. */
      value: z.unknown(),
      text: z.string(),
      /** Of a mean: all cases, among all. */
      numerator: z.number().nullable(),
      denominator: z.number().nullable(),
    })
    .nullable(),
  refusals: z.array(
    z.object({
      reason: z.string(),
      /** A sentence for people, in their language. */
      message: z.string(),
      /** Places in `figures` of those that it is about. */
      figures: z.array(z.number().int()),
    }),
  ),
});
export const aggregateIndicators = { query: z.strictObject(filters), output: aggregate };
