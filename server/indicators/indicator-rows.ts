import type { IndicatorRow, ListedFigure } from "@passerelles/shared/api/indicators.schemas.ts";
import { pageUrl } from "@passerelles/shared/api/pages.ts";
import { readCalculation } from "@passerelles/shared/indicators/measure.ts";
import type { MeasureValue } from "@passerelles/shared/indicators/measure-value.ts";
import { findIndicator, type IndicatorFinder } from "@passerelles/shared/indicators/referential.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import type { Queryable } from "../database/client.ts";
import type { pageIndicators } from "../database/projection-tables.ts";
import { namesOfTerritories } from "../pages/references.ts";
import { networkFinder } from "../referential/network-entries.ts";
import type { FigureRow } from "./store.ts";

type Row = typeof pageIndicators.$inferSelect;

/** A figure as the API gives it; `placeNames` has the names of territories by code. */
export function toIndicatorRow(row: Row, placeNames: ReadonlyMap<string, string>): IndicatorRow {
  const { blockId, indicator, label, measure, value, unit, low, high, periodFrom, periodTo, verifiedOn } = row;
  const territory =
    row.territory === null ? null : { code: row.territory, name: placeNames.get(row.territory) ?? row.territory };
  return { blockId, indicator, label, measure, value, unit, low, high, periodFrom, periodTo, territory, verifiedOn };
}

/** Figures with all that is known of them. */
export async function toListedFigures(
  db: Queryable,
  rows: readonly FigureRow[],
  language: Language,
): Promise<ListedFigure[]> {
  const names = await namesOfTerritories(
    db,
    rows.flatMap(({ figure }) => figure.territory ?? []),
  );
  const labelled = await withLabels(
    db,
    rows.map(({ figure }) => toIndicatorRow(figure, names)),
    language,
  );
  return rows.flatMap(({ figure, page, toVerify }, index) => {
    const row = labelled[index];
    if (row === undefined) return [];
    const { scope = "", source = "", sourceUrl = "", method = "", quote = "" } = figure.measure;
    const value = figure.value as MeasureValue | null;
    return [
      {
        ...row,
        qualifier: value && "qualifier" in value ? value.qualifier : null,
        ...readCalculation(figure.measure),
        ...{ scope, source, sourceUrl, method, quote, toVerify },
        page: {
          ...{ id: page.id, kind: page.kind, title: page.title },
          url: `${pageUrl(page.slug)}#${encodeURIComponent(figure.blockId)}`,
        },
      },
    ];
  });
}

/** A figure that was given no label has that of its indicator. */
export async function withLabels<R extends Pick<IndicatorRow, "indicator" | "label">>(
  db: Queryable,
  rows: readonly R[],
  language: Language,
): Promise<R[]> {
  const unnamed = rows.filter(({ indicator, label }) => label === "" && indicator !== "");
  const isAdded = unnamed.some(({ indicator }) => findIndicator(indicator) === undefined);
  const find: IndicatorFinder = isAdded ? await networkFinder(db) : findIndicator;
  return rows.map((row) => (row.label === "" ? { ...row, label: find(row.indicator)?.label[language] ?? "" } : row));
}
