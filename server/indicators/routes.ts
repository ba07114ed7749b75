import { Readable } from "node:stream";
import * as schemas from "@passerelles/shared/api/indicators.schemas.ts";
import * as endpoints from "@passerelles/shared/api/indicators.ts";
import type { FastifyInstance } from "fastify";
import { today } from "../calendar/days.ts";
import { askerLanguage } from "../http/asker-language.ts";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { aggregateFigures } from "./aggregate-figures.ts";
import { tableHead, tableLines } from "./figure-table.ts";
import { toListedFigures } from "./indicator-rows.ts";
import { countFigures, everyFigure, type FigureRow, findIndicatorRows } from "./store.ts";

/** Figures of a table that are read at a time: few enough to hold, many enough to be quick. */
const tablePiece = 500;

/** The figures of all the pages that the asker may read, as a list and as a table. */
export function indicatorRoutes(
  app: FastifyInstance,
  { config, database: { db }, kinds }: Pick<Services, "config" | "database" | "kinds">,
): void {
  route(
    app,
    endpoints.listIndicators,
    schemas.listIndicators,
    { access: "anyone", summary: "List figures, with the page that each comes from." },
    async ({ query, actor, request }) => {
      const { rows, next } = await findIndicatorRows(db, actor, query, { today: today(), kinds });
      return { items: await toListedFigures(db, actor, rows, askerLanguage(request)), next };
    },
  );

  route(
    app,
    endpoints.aggregateIndicators,
    schemas.aggregateIndicators,
    { access: "anyone", summary: "Put figures together where that is legitimate; else say every reason why not." },
    async ({ query, actor, request }) => {
      const clock = { today: today(), kinds };
      const limit = schemas.maximumTogether;
      if ((await countFigures(db, actor, query, clock, limit)) > limit)
        throw new Refusal(400, "tooManyFigures", { limit });
      const rows: FigureRow[] = [];
      for await (const piece of everyFigure(db, actor, query, clock, tablePiece)) rows.push(...piece);
      return aggregateFigures(db, actor, rows, askerLanguage(request));
    },
  );

  route(
    app,
    endpoints.downloadIndicators,
    schemas.downloadIndicators,
    { access: "anyone", summary: "Download figures as a CSV table." },
    async ({ query, actor, request, reply }) => {
      const clock = { today: today(), kinds };
      const most = schemas.maximumTableRows;
      if ((await countFigures(db, actor, query, clock, most)) > most)
        throw new Refusal(400, "tooManyRows", { limit: most });
      const language = askerLanguage(request);
      async function* lines() {
        yield tableHead();
        for await (const rows of everyFigure(db, actor, query, clock, tablePiece)) {
          yield tableLines(await toListedFigures(db, actor, rows, language), config.publicUrl);
        }
      }
      reply.header("content-type", "text/csv; charset=utf-8");
      reply.header("content-disposition", 'attachment; filename="passerelles-chiffres.csv"');
      return Readable.from(lines());
    },
  );
}
