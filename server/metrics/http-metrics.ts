import type { FastifyInstance } from "fastify";
import { Histogram, type Registry } from "prom-client";

/** Seconds. */
const buckets = [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5, 30];

/** Adds how many requests were answered, with what, and how fast: by the pattern of the route, never by the address. */
export function measureHttp(registry: Registry, app: FastifyInstance): void {
  const duration = new Histogram({
    name: "passerelles_http_request_seconds",
    help: "Time to answer a request, by method, route and first digit of the status. Sockets of pages are not counted.",
    labelNames: ["method", "route", "status"],
    buckets,
    registers: [registry],
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "unknown";
    const status = `${Math.floor(reply.statusCode / 100)}xx`;
    duration.observe({ method: request.method, route, status }, reply.elapsedTime / 1000);
  });
}
