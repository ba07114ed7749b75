import * as schemas from "@passerelles/shared/api/block-rows.schemas.ts";
import { listBlockRows } from "@passerelles/shared/api/block-rows.ts";
import { pageUrl } from "@passerelles/shared/api/pages.ts";
import type { FastifyInstance } from "fastify";
import { route } from "../http/route.ts";
import { readablePages } from "../pages/references.ts";
import { pagesNamedIn, withTitles } from "../projection/named-pages.ts";
import type { Services } from "../services.ts";
import { findBlockRows } from "./store.ts";

/** The rows of the structured blocks of all the pages that the asker may read. */
export function blockRoutes(app: FastifyInstance, { database: { db } }: Pick<Services, "database">): void {
  route(
    app,
    listBlockRows,
    schemas.listBlockRows,
    { access: "anyone", summary: "List the rows of structured blocks, with the page that each comes from." },
    async ({ query, actor }) => {
      const { rows, next } = await findBlockRows(db, actor, query);
      const inTexts = pagesNamedIn(JSON.stringify(rows.map(({ row }) => row.values)));
      const readable = await readablePages(db, actor, [...rows.flatMap(({ row }) => row.names), ...inTexts]);
      const items = rows.map(({ row, page }) => ({
        page: {
          id: page.id,
          kind: page.kind,
          title: page.title,
          url: `${pageUrl(page.slug)}#${encodeURIComponent(row.blockId)}`,
        },
        ...{ blockId: row.blockId, block: row.block, row: row.rowId || null },
        values: named(row.values, (id) => readable.get(id)?.title) as Record<string, unknown>,
        links: row.names.flatMap((id) => readable.get(id) ?? []),
      }));
      return { items, next };
    },
  );
}

/** The same value, the titles of the pages that its texts name in their places. */
function named(value: unknown, titleOf: (id: string) => string | undefined): unknown {
  if (typeof value === "string") return withTitles(value, titleOf);
  if (Array.isArray(value)) return value.map((item) => named(item, titleOf));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, named(item, titleOf)]));
}
