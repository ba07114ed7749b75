import type { IndicatorEntry } from "@passerelles/shared/indicators/indicator-entry.ts";
import { findIndicator, type IndicatorFinder } from "@passerelles/shared/indicators/referential.ts";
import type { Queryable } from "../database/client.ts";
import { networkIndicators } from "../database/referential-tables.ts";

type Row = typeof networkIndicators.$inferSelect;

/** An indicator of the network as an entry of the referential. */
export function toEntry(row: Row): IndicatorEntry {
  const { code, unit, per, nature, aggregation, better } = row;
  const label = { fr: row.labelFr, en: row.labelEn };
  const definition = { fr: row.definitionFr, en: row.definitionEn };
  return { code, label, definition, unit, per, nature, aggregation, better };
}

/** Finds indicators among what is shipped and what the network added, withdrawn ones included. */
export async function networkFinder(db: Queryable): Promise<IndicatorFinder> {
  const rows = await db.select().from(networkIndicators);
  const found = new Map(rows.map((row) => [row.code, toEntry(row)]));
  return (code) => findIndicator(code) ?? found.get(code);
}
