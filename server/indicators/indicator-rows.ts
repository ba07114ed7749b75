import type { Actor } from "@passerelles/shared/access.ts";
import type { IndicatorRow, ListedFigure } from "@passerelles/shared/api/indicators.schemas.ts";
import { pageUrl } from "@passerelles/shared/api/pages.ts";
import { readCalculation } from "@passerelles/shared/indicators/measure.ts";
import type { MeasureValue } from "@passerelles/shared/indicators/measure-value.ts";
import { findIndicator, type IndicatorFinder } from "@passerelles/shared/indicators/referential.ts";
import type { Label, Language } from "@passerelles/shared/strings/label.ts";
import type { Queryable } from "../database/client.ts";
import type { pageIndicators } from "../database/projection-tables.ts";
import { namesOfTerritories, readablePages } from "../pages/references.ts";
import { pagesNamedIn, withTitles } from "../projection/named-pages.ts";
import { networkFinder } from "../referential/network-entries.ts";
import type { FigureRow } from "./store.ts";

type Row = typeof pageIndicators.$inferSelect;

/** A figure as the API gives it, but for its label: `withLabels` says it. */
export type UnlabelledRow = IndicatorRow & { called: Label | null };

/** A figure, its label still as it is stored; `placeNames` has the names of territories by code. */
export function toIndicatorRow(row: Row, placeNames: ReadonlyMap<string, string>): UnlabelledRow {
  const { blockId, block, indicator, label, called, measure, value, unit, low, high } = row;
  const { periodFrom, periodTo, verifiedOn } = row;
  const territory =
    row.territory === null ? null : { code: row.territory, name: placeNames.get(row.territory) ?? row.territory };
  return {
    ...{ blockId, block, row: row.rowId || null, indicator, label, called, measure, value, unit, low, high },
    ...{ periodFrom, periodTo, territory, verifiedOn },
  };
}

/** Figures with all that this person may know of them. */
export async function toListedFigures(
  db: Queryable,
  actor: Actor | null,
  rows: readonly FigureRow[],
  language: Language,
): Promise<ListedFigure[]> {
  const names = await namesOfTerritories(
    db,
    rows.flatMap(({ figure }) => figure.territory ?? []),
  );
  const named = rows.flatMap(({ figure }) => pagesNamedIn(figure.label));
  const readable = await readablePages(db, actor, named);
  const labelled = await withLabels(
    db,
    rows.map(({ figure }) => toIndicatorRow(figure, names)),
    { language, titleOf: (id) => readable.get(id)?.title },
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

/**
 * Figures as they are called: a label with the titles of the pages that it names, as far as `titleOf` knows them; without
 * one, that of the indicator, else what the block calls it.
 */
export async function withLabels(
  db: Queryable,
  rows: readonly UnlabelledRow[],
  { language, titleOf }: { language: Language; titleOf(id: string): string | undefined },
): Promise<IndicatorRow[]> {
  const unnamed = rows.filter(({ indicator, label }) => label === "" && indicator !== "");
  const isAdded = unnamed.some(({ indicator }) => findIndicator(indicator) === undefined);
  const find: IndicatorFinder = isAdded ? await networkFinder(db) : findIndicator;
  return rows.map(({ called, ...row }) => {
    const label = withTitles(row.label, titleOf) || (find(row.indicator)?.label ?? called)?.[language];
    return { ...row, label: label ?? "" };
  });
}
