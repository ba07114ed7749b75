import type { Actor } from "@passerelles/shared/access.ts";
import type { aggregateIndicators } from "@passerelles/shared/api/indicators.schemas.ts";
import { aggregateMeasures } from "@passerelles/shared/indicators/aggregate.ts";
import { formatMeasure } from "@passerelles/shared/indicators/format-measure.ts";
import { readMeasure } from "@passerelles/shared/indicators/measure.ts";
import type { Contains } from "@passerelles/shared/indicators/overlapping.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { arrayOverlaps, inArray, or } from "drizzle-orm";
import type { z } from "zod";
import type { Queryable } from "../database/client.ts";
import { territories } from "../database/territory-tables.ts";
import { translate } from "../http/translate.ts";
import { networkFinder } from "../referential/network-entries.ts";
import { toListedFigures } from "./indicator-rows.ts";
import type { FigureRow } from "./store.ts";

type Answer = z.infer<typeof aggregateIndicators.output>;

/** These figures as one value where the rules of their indicator, places and periods allow it, else why not. */
export async function aggregateFigures(
  db: Queryable,
  actor: Actor | null,
  rows: readonly FigureRow[],
  language: Language,
): Promise<Answer> {
  const find = await networkFinder(db);
  const contains = await containment(
    db,
    rows.flatMap(({ figure }) => figure.territory ?? []),
  );
  const aggregate = aggregateMeasures(
    rows.map(({ figure }) => readMeasure(figure.measure, find)),
    contains,
  );
  const listed = await toListedFigures(db, actor, rows, language);
  const figures = listed.map(({ blockId, page }) => ({ blockId, page }));
  if (!aggregate.ok) {
    const refusals = aggregate.refusals.map(({ reason, message, measures }) => ({
      ...{ reason, message: translate(language, message), figures: [...measures] },
    }));
    return { figures, total: null, refusals };
  }
  const { method, value, numerator, denominator } = aggregate;
  const total = { method, value, text: formatMeasure(value, language), numerator, denominator };
  return { figures, total, refusals: [] };
}

/**
 * Which of these territories lie in which, as the official division says. A former one lies in what took its place, and so in
 * all that this lies in; what is there now may lie in it, which nobody knows.
 */
async function containment(db: Queryable, given: readonly string[]): Promise<Contains> {
  const codes = [...new Set(given)];
  if (codes.length === 0) return () => false;
  const { code, ancestors, formerCodes } = territories;
  const rows = await db
    .select({ code, ancestors, formerCodes })
    .from(territories)
    .where(or(inArray(code, codes), arrayOverlaps(formerCodes, codes)));
  const known = new Map(rows.map((row) => [row.code, row]));
  const successors = new Map(rows.flatMap((row) => row.formerCodes.map((former) => [former, row] as const)));
  return (wider, narrower) => {
    const present = known.get(narrower) ?? successors.get(narrower);
    if (present === undefined) return false;
    const around = present.code === narrower ? present.ancestors : [present.code, ...present.ancestors];
    const unsure = known.has(wider) ? undefined : successors.get(wider);
    return around.includes(wider) || (unsure !== undefined && around.includes(unsure.code) && known.has(narrower));
  };
}
