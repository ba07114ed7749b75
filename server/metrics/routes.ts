import type { FastifyInstance } from "fastify";
import type { Collab } from "../collab/collab.ts";
import type { Services } from "../services.ts";
import { requireToken } from "./bearer.ts";
import { measureCollab } from "./collab-metrics.ts";
import { measureDatabase } from "./database-metrics.ts";
import { measureHttp } from "./http-metrics.ts";
import type { Metrics } from "./metrics.ts";

/** Answers `GET /metrics`, and how a page lives on this node, to whoever has the token. Call it before routes are added: it times those that follow. */
export function metricsRoutes(
  app: FastifyInstance,
  { config, database }: Pick<Services, "config" | "database">,
  { metrics, collab }: { metrics?: Metrics; collab?: Pick<Collab, "stats" | "report"> },
): void {
  if (metrics !== undefined) {
    measureHttp(metrics.registry, app);
    measureDatabase(metrics.registry, database);
    if (collab !== undefined) measureCollab(metrics.registry, collab.stats);
  }
  const watched = { config: { access: "watchman" }, schema: { hide: true } } as const;
  app.get("/metrics", watched, async (request, reply) => {
    requireToken(request, reply, config.metricsToken);
    if (metrics === undefined) return reply.callNotFound();
    return reply
      .header("cache-control", "no-store")
      .type(metrics.registry.contentType)
      .send(await metrics.registry.metrics());
  });
  app.get<{ Params: { pageId: string } }>("/metrics/rooms/:pageId", watched, async (request, reply) => {
    requireToken(request, reply, config.metricsToken);
    return reply
      .header("cache-control", "no-store")
      .send(JSON.stringify(collab?.report(request.params.pageId) ?? null));
  });
}
