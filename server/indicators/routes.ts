import * as schemas from "@passerelles/shared/api/indicators.schemas.ts";
import { listIndicators } from "@passerelles/shared/api/indicators.ts";
import { pageUrl } from "@passerelles/shared/api/pages.ts";
import type { FastifyInstance } from "fastify";
import { route } from "../http/route.ts";
import { namesOfTerritories } from "../pages/references.ts";
import type { Services } from "../services.ts";
import { toIndicatorRow } from "./indicator-rows.ts";
import { findIndicatorRows } from "./store.ts";

/** The figures of all the pages that the asker may read. */
export function indicatorRoutes(app: FastifyInstance, { database: { db } }: Pick<Services, "database">): void {
  route(
    app,
    listIndicators,
    schemas.listIndicators,
    { access: "anyone", summary: "List figures, with the page that each comes from." },
    async ({ query, actor }) => {
      const { rows, next } = await findIndicatorRows(db, actor, query);
      const names = await namesOfTerritories(
        db,
        rows.flatMap(({ figure }) => figure.territory ?? []),
      );
      const items = rows.map(({ figure, page }) => ({
        ...toIndicatorRow(figure, names),
        page: {
          id: page.id,
          kind: page.kind,
          title: page.title,
          url: `${pageUrl(page.slug)}#${encodeURIComponent(figure.blockId)}`,
        },
      }));
      return { items, next };
    },
  );
}
