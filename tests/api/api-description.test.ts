import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, expect, test } from "vitest";
import { startTestApp } from "../support/test-app.ts";

const instance = await startTestApp();
afterAll(instance.close);

const description = (await instance.browser().ask({ url: "/api/openapi.json" })).json();
type Operation = {
  parameters?: { name: string; in: string }[];
  security: object[];
  responses: Record<string, object>;
};
const paths: Record<string, Record<string, Operation>> = description.paths;

test("the description is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  expect(await validator.validate(description)).toMatchObject({ valid: true });
  expect(validator.version).toBe("3.1");
});

test("every reference leads somewhere, and every placeholder of a path is a parameter", () => {
  const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = ""]) => path);
  expect(references.length).toBeGreaterThan(0);
  for (const path of references) {
    const found = path.split("/").reduce((part: Record<string, never> | undefined, name) => part?.[name], description);
    expect(found, path).toBeDefined();
  }
  for (const [path, item] of Object.entries(paths)) {
    const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const one of Object.values(item)) {
      const declared = (one.parameters ?? []).filter((parameter) => parameter.in === "path").map(({ name }) => name);
      expect(declared.sort(), path).toEqual(placeholders.sort());
    }
  }
});

test("the description lists every route of the API, and nothing else", () => {
  const routes = instance.app.listedRoutes
    .filter(({ method, url }) => url.startsWith("/api/") && method !== "HEAD")
    .map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, "{$1}")}`)
    .filter((one) => !/ \/api\/(openapi\.json|docs|docs\.css|docs\/[\w-]+\.woff2)$/.test(one));
  const described = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(routes.sort());
});

test("every operation tells of problems, and who may call it", () => {
  for (const [path, item] of Object.entries(paths)) {
    for (const one of Object.values(item)) {
      expect(one.responses.default, path).toEqual({ $ref: "#/components/responses/Problem" });
    }
  }
  expect(paths["/api/session"]?.post?.security).toEqual([{}, { session: [] }]);
  expect(paths["/api/members"]?.get?.security).toEqual([{ session: [] }]);
});

test("every route says who may call it", () => {
  expect(instance.app.listedRoutes.length).toBeGreaterThan(20);
  for (const { access, url } of instance.app.listedRoutes) expect(access, url).toMatch(/^\w[\w-]+$/);
});

const open = [
  "DELETE /api/session",
  "GET /",
  "GET /*",
  "GET /api/docs",
  "GET /api/docs.css",
  "GET /api/docs/bricolage-grotesque.woff2",
  "GET /api/docs/source-sans-3.woff2",
  "GET /api/embed",
  "GET /api/health",
  "GET /api/legal/:name",
  "GET /api/links/:secret",
  "GET /api/openapi.json",
  "GET /api/session",
  "POST /api/invitations/accept",
  "POST /api/password-resets",
  "POST /api/password-resets/use",
  "POST /api/session",
];

test("what accounts, members, people and the instance leave open to anyone is this, and nothing else", () => {
  const nouns =
    /^\/(api\/(session|profile|password-resets|links|invitations|members|people|health|legal|embed|docs|docs\.css|openapi\.json)(\/|$)|\*?$)/;
  const found = instance.app.listedRoutes
    .filter(({ access, method, url }) => access === "anyone" && method !== "HEAD" && nouns.test(url))
    .map(({ method, url }) => `${method} ${url}`);
  expect(found.sort()).toEqual(open);
});

test("the page for people tells the same, in both languages, without code", async () => {
  const french = await instance.browser().ask({ url: "/api/docs" });
  const english = await instance.browser().ask({ url: "/api/docs", headers: { "accept-language": "en" } });
  expect(french.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(french.body).toContain('<html lang="fr">');
  expect(french.body).toContain("<h1>API de Passerelles</h1>");
  expect(english.body).toContain('<html lang="en">');
  expect(english.body).toContain("<h1>Passerelles API</h1>");
  for (const path of Object.keys(paths)) expect(french.body).toContain(`${path}</code></h3>`);
  expect(french.body).not.toMatch(/<script|style=|<style|onclick/);
  // No regular expression: they are for tools, which read the description itself.
  expect(french.body).not.toMatch(/pattern|\\d|\^\[|\[0-9/);
  expect(french.headers["content-security-policy"]).not.toContain("unsafe");
  const ids = [...french.body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of french.body.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  const sheet = await instance.browser().ask({ url: "/api/docs.css" });
  expect(sheet.headers["content-type"]).toBe("text/css; charset=utf-8");
  for (const [, font = ""] of sheet.body.matchAll(/url\("([^"]+)"\)/g)) {
    const file = await instance.browser().ask({ url: font });
    expect(file.headers["content-type"]).toBe("font/woff2");
    expect(file.body.slice(0, 4)).toBe("wOF2");
  }
});
