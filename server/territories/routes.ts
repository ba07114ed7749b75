import * as contracts from "@passerelles/shared/api/territories.schemas.ts";
import * as endpoints from "@passerelles/shared/api/territories.ts";
import { parseTerritoryCode } from "@passerelles/shared/territories/territory-code.ts";
import type { FastifyInstance } from "fastify";
import { rankedOffset, rankedPiece } from "../http/ranked-list.ts";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { findTerritories, getTerritory } from "./store.ts";

const defaultLimit = 20;

/** Finding and reading territories: open data, so open to anyone. */
export function territoryRoutes(app: FastifyInstance, { database }: Pick<Services, "database">): void {
  route(
    app,
    endpoints.findTerritories,
    contracts.findTerritories,
    { access: "anyone", summary: "Find territories by name, former name, postal code or code" },
    async ({ query: { q, level, limit = defaultLimit, after } }) => {
      const offset = rankedOffset(after);
      const found = await findTerritories(database.db, { query: q, level, limit: limit + 1, offset });
      return rankedPiece(found, { offset, limit });
    },
  );
  route(
    app,
    endpoints.readTerritory,
    contracts.readTerritory,
    { access: "anyone", summary: "One territory, by its code or a former one" },
    async ({ params }) => {
      const code = parseTerritoryCode(params.code);
      const territory = code === null ? null : await getTerritory(database.db, code);
      if (territory === null) throw new Refusal(404, "notFound");
      return territory;
    },
  );
}
