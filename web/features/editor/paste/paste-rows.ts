import type { ListField } from "@passerelles/shared/kinds/field.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";
import type { QueryClient } from "@tanstack/react-query";
import { rememberReference } from "../use-page-title.ts";
import { findTitles } from "./find-titles.ts";
import { pastedCells } from "./pasted-cells.ts";
import { rowsFromCells, titlesToFind, withPages } from "./rows-from-cells.ts";

type Row = Readonly<Record<string, string>>;

/** As many rows as a block is read with. */
const maximumRows = 500;

/** The rows that what was copied gives a list; undefined when it is no table, or a longer one than a block is read with. */
export function rowsOfClipboard(field: ListField, data: DataTransfer | null): Row[] | undefined {
  const cells = pastedCells(data?.getData("text/html") ?? "", data?.getData("text/plain") ?? "");
  const rows = cells && rowsFromCells(field, cells);
  return rows && rows.length > 0 && rows.length <= maximumRows ? rows : undefined;
}

/** The same rows, referring to the pages that have exactly the titles that they say. */
export async function withFoundPages(field: ListField, rows: readonly Row[], client: QueryClient): Promise<Row[]> {
  let linked: Row[] = [...rows];
  for (const { kinds, titles } of titlesToFind(field, rows)) {
    const found = await findTitles(titles, kinds);
    for (const page of found.values()) rememberReference(client, page);
    linked = withPages(field, linked, (title) => found.get(foldText(title.trim()))?.id);
  }
  return linked;
}
