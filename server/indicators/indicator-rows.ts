import type { IndicatorRow } from "@passerelles/shared/api/indicators.schemas.ts";
import type { pageIndicators } from "../database/projection-tables.ts";

type Row = typeof pageIndicators.$inferSelect;

/** A figure as the API gives it; `placeNames` has the names of territories by code. */
export function toIndicatorRow(row: Row, placeNames: ReadonlyMap<string, string>): IndicatorRow {
  const { blockId, indicator, label, measure, value, unit, low, high, periodFrom, periodTo, verifiedOn } = row;
  const territory =
    row.territory === null ? null : { code: row.territory, name: placeNames.get(row.territory) ?? row.territory };
  return { blockId, indicator, label, measure, value, unit, low, high, periodFrom, periodTo, territory, verifiedOn };
}
