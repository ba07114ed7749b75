import * as schemas from "@passerelles/shared/api/search.schemas.ts";
import { search } from "@passerelles/shared/api/search.ts";
import type { FastifyInstance } from "fastify";
import { route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { searchPages } from "./store.ts";

/** Search among the pages that the asker may read. */
export function searchRoutes(app: FastifyInstance, { database: { db } }: Pick<Services, "database">): void {
  route(
    app,
    search,
    schemas.search,
    { access: "anyone", summary: "Find pages by words." },
    async ({ query, actor }) => await searchPages(db, actor, query),
  );
}
