import type { FastifyInstance, HTTPMethods } from "fastify";
import type { RouteAccess } from "../http/route.ts";

/** One way into the application, and who may take it. */
export interface ListedRoute {
  method: HTTPMethods;
  url: string;
  access: RouteAccess;
}

declare module "fastify" {
  interface FastifyInstance {
    /** Every route, for whoever inspects the rights. */
    listedRoutes: ListedRoute[];
  }
}

/** Lists the routes as they are added. One that does not say who may call it is a mistake that stops the start. */
export function listRoutes(app: FastifyInstance): void {
  const listed: ListedRoute[] = [];
  app.decorate("listedRoutes", listed);
  app.addHook("onRoute", ({ method, url, config }) => {
    const access = config?.access;
    if (access === undefined) throw new Error(`The route ${url} does not say who may call it.`);
    for (const one of [method].flat()) listed.push({ method: one, url, access });
  });
}
