import type { PageDetail, PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import type { ListField } from "@passerelles/shared/kinds/field.ts";
import { isFilled } from "../field-value.tsx";

/** A partner of a directory: what the directory says of it, and what its own page says, where it can be read. */
export interface Partner {
  row: Readonly<Record<string, unknown>>;
  organisation: PageSummary | undefined;
}

/** What shows partners is given. */
export interface PartnersProps {
  partners: readonly Partner[];
  /** The columns of a partner's row. */
  list: ListField["list"];
  /** The directory, which names the people and the pages of its rows. */
  page: PageDetail;
}

/** The partners of a directory in their order; rows that say nothing are left out. */
export function partnersOf(page: PageDetail, field: string, organisations: readonly PageSummary[]): Partner[] {
  const rows: unknown = page.fields[field];
  if (!Array.isArray(rows)) return [];
  return rows
    .filter((row) => [row?.structure, row?.role, row?.contacts].some(isFilled))
    .map((row) => ({ row, organisation: organisations.find(({ id }) => id === row.structure) }));
}
