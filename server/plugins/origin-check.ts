import type { FastifyInstance } from "fastify";
import type { Configuration } from "../env.ts";
import { isOwnOrigin } from "../http/own-origin.ts";
import { Refusal } from "../http/refusal.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses what would change something and comes from a page of another site, whatever cookie it carries. */
export function refuseForeignOrigins(app: FastifyInstance, config: Configuration): void {
  app.addHook("onRequest", async (request) => {
    if (SAFE_METHODS.has(request.method) || isOwnOrigin(request, config)) return;
    throw new Refusal(403, "originRefused");
  });
}
