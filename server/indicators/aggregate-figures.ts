import type { Actor } from "@passerelles/shared/access.ts";
import type { aggregateIndicators } from "@passerelles/shared/api/indicators.schemas.ts";
import { aggregateMeasures } from "@passerelles/shared/indicators/aggregate.ts";
import { formatMeasure } from "@passerelles/shared/indicators/format-measure.ts";
import { readMeasure } from "@passerelles/shared/indicators/measure.ts";
import type { Contains } from "@passerelles/shared/indicators/overlapping.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { inArray } from "drizzle-orm";
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

/** Which of these territories lie in which: as the official division says, and former ones in what took their place. */
async function containment(db: Queryable, codes: readonly string[]): Promise<Contains> {
  if (codes.length === 0) return () => false;
  const { code, ancestors, formerCodes } = territories;
  const rows = await db
    .select({ code, ancestors, formerCodes })
    .from(territories)
    .where(inArray(code, [...new Set(codes)]));
  const known = new Map(rows.map((row) => [row.code, row]));
  return (wider, narrower) =>
    known.get(narrower)?.ancestors.includes(wider) === true ||
    known.get(wider)?.formerCodes.includes(narrower) === true;
}
