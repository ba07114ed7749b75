import Fastify from "fastify";
import { expect, test } from "vitest";
import { listRoutes } from "./route-list.ts";

test("routes are listed with who may call them", () => {
  const app = Fastify({ exposeHeadRoutes: false });
  listRoutes(app);
  app.get("/api/ouvert", { config: { access: "anyone" } }, async () => "");
  app.route({
    method: ["PUT", "PATCH"],
    url: "/api/deux",
    config: { access: "manageMembers" },
    handler: async () => "",
  });
  expect(app.listedRoutes).toEqual([
    { method: "GET", url: "/api/ouvert", access: "anyone" },
    { method: "PUT", url: "/api/deux", access: "manageMembers" },
    { method: "PATCH", url: "/api/deux", access: "manageMembers" },
  ]);
});

test("a route that does not say who may call it stops the start", () => {
  const app = Fastify();
  listRoutes(app);
  expect(() => app.get("/api/oubli", async () => "")).toThrow("The route /api/oubli does not say who may call it.");
});
