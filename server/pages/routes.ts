import type { Actor } from "@passerelles/shared/access.ts";
import * as schemas from "@passerelles/shared/api/pages.schemas.ts";
import * as endpoints from "@passerelles/shared/api/pages.ts";
import { worthTelling } from "@passerelles/shared/document/document-problem.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { documents as english } from "@passerelles/shared/strings/en/documents.ts";
import { documents as french } from "@passerelles/shared/strings/fr/documents.ts";
import type { FastifyInstance } from "fastify";
import { askerLanguage } from "../http/asker-language.ts";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import { projectionMaxima } from "../projection/project-page.ts";
import type { Services } from "../services.ts";
import { restorePage, setVisibility, trashPage } from "./change-page.ts";
import { createPage } from "./create-page.ts";
import { duplicatePage } from "./duplicate-page.ts";
import { findAllowedPage } from "./guard.ts";
import { listPages } from "./list-pages.ts";
import { attachment, markdownFile } from "./markdown-file.ts";
import { problemsOfPage } from "./page-problems.ts";
import { createPageReader } from "./page-reader.ts";
import { toSummaries } from "./summaries.ts";

type PageServices = Pick<Services, "config" | "database" | "kinds" | "editor">;

/** Pages: creating, finding, reading, and who may see them. What they say changes through their documents. */
export function pageRoutes(app: FastifyInstance, services: PageServices): void {
  const { config, kinds, editor } = services;
  const { db } = services.database;
  const reader = createPageReader(services.database, kinds);
  const readable = { access: "anyone" } as const;
  const signedIn = { access: "signed-in" } as const;

  route(
    app,
    endpoints.createPage,
    schemas.createPage,
    { access: "createPage", summary: "Create a page from a template." },
    async ({ body, actor }) => {
      const kind = requireKind(kinds, body.kind);
      const { title, template, visibility = "membres" } = body;
      return createPage(db, { kind, title, template, visibility, ownerId: requireActor(actor).id });
    },
  );

  route(
    app,
    endpoints.listPages,
    schemas.listPages,
    { ...readable, summary: "List pages, filtered and sorted." },
    async ({ query, actor }) => {
      // What a page refers to is part of what it says.
      if (query.linkedFrom !== undefined) await findAllowedPage(db, actor, "read", query.linkedFrom);
      const { rows, next } = await listPages(db, actor, query);
      return { items: await toSummaries(db, kinds, actor, rows), next };
    },
  );

  route(
    app,
    endpoints.readPage,
    schemas.readPage,
    { ...readable, summary: "Read a page." },
    ({ params, actor, request }) => reader.read(actor, { id: params.id }, askerLanguage(request)),
  );

  route(
    app,
    endpoints.readPageBySlug,
    schemas.readPageBySlug,
    { ...readable, summary: "Read a page by its present or a former slug." },
    ({ params, actor, request }) => reader.read(actor, { slug: params.slug }, askerLanguage(request)),
  );

  route(
    app,
    endpoints.updatePage,
    schemas.updatePage,
    { ...signedIn, summary: "Change who may see a page." },
    async ({ params, body, actor }) => {
      const page = await setVisibility(db, requireActor(actor), params.id, body.visibility);
      await editor.pageRightsChanged(page.id);
      const [summary] = await toSummaries(db, kinds, actor, [page]);
      if (summary === undefined) throw new Error("A page has no summary.");
      return summary;
    },
  );

  route(
    app,
    endpoints.duplicatePage,
    schemas.duplicatePage,
    { access: "createPage", summary: "Create a page with the content of another." },
    async ({ params, body, actor, request }) => {
      const source = await findAllowedPage(db, actor, "duplicate", params.id);
      const words = askerLanguage(request) === "fr" ? french : english;
      const title = body.title ?? words.copyOf.replace("{{title}}", () => source.title || words.untitled);
      const kind = requireKind(kinds, source.kind);
      return duplicatePage(db, requireActor(actor), source, kind, title.slice(0, projectionMaxima.title));
    },
  );

  route(
    app,
    endpoints.trashPage,
    schemas.trashPage,
    { ...signedIn, summary: "Put a page in the trash." },
    async ({ params, actor }) => {
      await trashPage(db, requireActor(actor), params.id);
      await editor.pageRightsChanged(params.id);
      return null;
    },
  );

  route(
    app,
    endpoints.restorePage,
    schemas.restorePage,
    { ...signedIn, summary: "Take a page out of the trash." },
    async ({ params, actor }) => {
      await restorePage(db, requireActor(actor), params.id);
      await editor.pageRightsChanged(params.id);
      return null;
    },
  );

  route(
    app,
    endpoints.listProblems,
    schemas.listProblems,
    { ...signedIn, summary: "List what is wrong in a page that one may write." },
    async ({ params, actor }) => {
      const { id, kind } = await findAllowedPage(db, actor, "write", params.id);
      const found = await problemsOfPage(db, requireActor(actor), { id, kind: requireKind(kinds, kind) });
      const items = worthTelling(found);
      return { items: items.slice(0, schemas.mostProblems), count: items.length };
    },
  );

  route(
    app,
    endpoints.downloadMarkdown,
    schemas.downloadMarkdown,
    { ...readable, summary: "Download a page as Markdown." },
    async ({ params, actor, request, reply }) => {
      const page = await findAllowedPage(db, actor, "read", params.id);
      const kind = requireKind(kinds, page.kind);
      const reader = { actor, language: askerLanguage(request), publicUrl: config.publicUrl };
      const file = await markdownFile(db, page, kind, reader);
      reply.header("content-type", "text/markdown; charset=utf-8");
      reply.header("content-disposition", attachment(page.title, page.slug, "md"));
      return file;
    },
  );
}

function requireKind(kinds: readonly Kind[], name: string): Kind {
  const kind = findKind(name, kinds);
  if (kind === undefined) throw new Refusal(400, "unknownKind");
  return kind;
}

/** The route's access has refused anonymous askers before. */
function requireActor(actor: Actor | null): Actor {
  if (actor === null) throw new Refusal(401, "signInRequired");
  return actor;
}
