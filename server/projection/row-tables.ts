import { getTableColumns, getTableName } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { pageFiles } from "../database/file-tables.ts";
import {
  pageBlockRows,
  pageEvents,
  pageIndicators,
  pageLinks,
  pagePeople,
  pageTerms,
  pageTerritories,
} from "../database/projection-tables.ts";
import type { PageProjection } from "./project-page.ts";

/** A table that holds rows of what pages read as. Names are as SQL spells them. */
export interface RowTable {
  name: string;
  pageColumn: string;
  key: readonly string[];
  /** The columns that are not of the key. */
  others: readonly string[];
  /** The rows of a page that may show the `placed` files, by column. */
  rowsOf(pageId: string, projection: PageProjection, placed: readonly string[]): Record<string, unknown>[];
}

type Rows = (projection: PageProjection, placed: readonly string[]) => readonly object[];

function rowTable(table: PgTable, pageKey: string, rows: Rows): RowTable {
  const columns = new Map(Object.entries(getTableColumns(table)).map(([key, column]) => [key, column.name]));
  const key = getTableConfig(table).primaryKeys.flatMap((primary) => primary.columns.map((column) => column.name));
  const column = (name: string) => columns.get(name) ?? name;
  return {
    ...{ name: getTableName(table), pageColumn: column(pageKey), key },
    others: [...columns.values()].filter((name) => !key.includes(name)),
    rowsOf: (pageId, projection, placed) =>
      rows(projection, placed).map((row) =>
        Object.fromEntries(Object.entries({ ...row, [pageKey]: pageId }).map(([name, value]) => [column(name), value])),
      ),
  };
}

/** The tables that hold rows of what pages read as. */
export const rowTables: readonly RowTable[] = [
  rowTable(pageFiles, "pageId", (_projection, placed) => placed.map((fileId) => ({ fileId }))),
  rowTable(pageLinks, "fromPageId", ({ links }) => links),
  rowTable(pageTerritories, "pageId", ({ territories }) => territories.map((code, position) => ({ code, position }))),
  rowTable(pageTerms, "pageId", ({ terms }) => terms),
  rowTable(pagePeople, "pageId", ({ people }) => people),
  rowTable(pageEvents, "pageId", ({ events }) => events),
  rowTable(pageBlockRows, "pageId", ({ blockRows }) => blockRows),
  rowTable(pageIndicators, "pageId", ({ indicators }) => indicators),
];
