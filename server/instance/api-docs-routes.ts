import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { askerLanguage } from "../http/asker-language.ts";
import { DOCUMENT_POLICY } from "../plugins/security-headers.ts";
import { apiDocsPage } from "./api-docs-page.ts";

const FONTS = {
  "source-sans-3": "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  "bricolage-grotesque": "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
} as const;
const STYLE = join(import.meta.dirname, "api-docs.css");

/** The description of the API: for programs, and as a page for people. */
export function documentRoutes(app: FastifyInstance): void {
  const open = { config: { access: "anyone" }, schema: { hide: true } } as const;
  app.get("/api/openapi.json", open, async (_request, reply) =>
    reply.type("application/json; charset=utf-8").send(JSON.stringify(app.swagger())),
  );
  app.get("/api/docs", open, async (request, reply) => {
    const language = askerLanguage(request);
    return reply
      .header("content-security-policy", DOCUMENT_POLICY)
      .header("content-language", language)
      .type("text/html; charset=utf-8")
      .send(apiDocsPage(app.swagger(), language));
  });
  app.get("/api/docs.css", open, async (_request, reply) =>
    reply
      .header("cache-control", "public, max-age=3600")
      .type("text/css; charset=utf-8")
      .send(await readFile(STYLE)),
  );
  // The interface's own are under names that change with each build, and an instance may not be built.
  for (const [name, file] of Object.entries(FONTS))
    app.get(`/api/docs/${name}.woff2`, open, async (_request, reply) =>
      reply
        .header("cache-control", "public, max-age=86400")
        .type("font/woff2")
        .send(await readFile(fileURLToPath(import.meta.resolve(file)))),
    );
}
