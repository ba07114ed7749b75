import { z } from "zod";
import { natures } from "../indicators/nature-rules.ts";
import { cursor, filterText, limit, listOf, moment } from "./values.schemas.ts";

const sentence = (maximum: number) => filterText(maximum).trim().min(1);
const label = z.strictObject({ fr: sentence(150), en: sentence(150) });
const definition = z.strictObject({ fr: sentence(600), en: sentence(600) });
/** As it is stored in documents. */
const code = filterText(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const nature = z.enum(natures);
const unit = z.enum(["count", "percent", "euro", "times", "minute", "hour", "day", "week", "month", "year"]);
const per = z.enum(["", "hour", "day", "week", "month", "quarter", "semester", "year"]);
const aggregation = z.enum(["sum", "weighted-mean", "none"]);
const better = z.enum(["up", "down", "neutral"]);

/** One indicator: what figures measure, shipped with Passerelles or added by a network. */
export const indicatorDefinition = z.object({
  ...{ code, label, definition, unit, per, nature, aggregation, better },
  origin: z.enum(["shipped", "network"]),
  /** Who added it, for whoever is signed in. */
  createdBy: z.string().nullable(),
  createdAt: moment.nullable(),
  changedAt: moment.nullable(),
  /** Since when it is no longer offered; figures that have it keep it. */
  withdrawnAt: moment.nullable(),
});
export type IndicatorDefinition = z.infer<typeof indicatorDefinition>;

export const listReferential = {
  query: z.strictObject({
    origin: z.enum(["shipped", "network"]).optional(),
    /** Words of the label, the definition or the code. */
    q: filterText(200).optional(),
    /** Those withdrawn too. */
    withdrawn: z.stringbool().optional(),
    limit: limit.optional(),
    after: cursor.optional(),
  }),
  /** Shipped ones first, in the order of the referential, then those of the network, the oldest first. */
  output: listOf(indicatorDefinition),
};
export const addIndicator = {
  /** Its code is made of its French label; unit, period and nature stay for ever. */
  body: z.strictObject({ label, definition, unit, per: per.default(""), nature, aggregation, better }),
  output: indicatorDefinition,
};
const byCode = z.strictObject({ code });
export const changeIndicator = {
  params: byCode,
  body: z.strictObject({
    label: label.optional(),
    definition: definition.optional(),
    aggregation: aggregation.optional(),
    better: better.optional(),
  }),
  output: indicatorDefinition,
};
export const withdrawIndicator = { params: byCode, output: indicatorDefinition };
export const offerIndicatorAgain = { params: byCode, output: indicatorDefinition };
