import { z } from "zod";
import { cursor, filterText, id, limit, listOf } from "./values.schemas.ts";

/** One figure of a page: its attributes as typed, beside what was understood of them. */
export const indicatorRow = z.object({
  blockId: z.string(),
  indicator: z.string(),
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

export const listIndicators = {
  query: z.strictObject({
    indicator: filterText(80).optional(),
    territory: filterText(20).optional(),
    page: id.optional(),
    kind: filterText(40).optional(),
    /** Figures of the pages that the asker owns. */
    owner: z.literal("me").optional(),
    limit: limit.optional(),
    after: cursor.optional(),
  }),
  output: listOf(
    indicatorRow.extend({
      /** `url` leads to the figure itself. */
      page: z.object({ id, kind: z.string(), title: z.string(), url: z.string() }),
    }),
  ),
};
