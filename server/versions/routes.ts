import * as schemas from "@passerelles/shared/api/pages.schemas.ts";
import * as endpoints from "@passerelles/shared/api/pages.ts";
import { filesOf } from "@passerelles/shared/document/walk-body.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import type { FastifyInstance } from "fastify";
import * as Y from "yjs";
import { EditRefused } from "../collab/live-page-editor.ts";
import { filesOnPage, toStoredFile } from "../files/store.ts";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import { findAllowedPage } from "../pages/guard.ts";
import { readablePages } from "../pages/references.ts";
import { projectPage } from "../projection/project-page.ts";
import type { Services } from "../services.ts";
import { restoreVersion } from "./restore-version.ts";
import { findVersion, listVersions, toVersions } from "./store.ts";

/** The versions of a page, for those who may read its history. */
export function versionRoutes(app: FastifyInstance, services: Pick<Services, "database" | "kinds" | "editor">): void {
  const { kinds, database } = services;
  const { db } = database;

  route(
    app,
    endpoints.listVersions,
    schemas.listVersions,
    { access: "signed-in", summary: "List the versions of a page, newest first." },
    async ({ params, query, actor }) => {
      const page = await findAllowedPage(db, actor, "readHistory", params.id);
      return listVersions(db, page.id, query);
    },
  );

  route(
    app,
    endpoints.readVersion,
    schemas.readVersion,
    { access: "signed-in", summary: "Read a version of a page." },
    async ({ params, actor }) => {
      const page = await findAllowedPage(db, actor, "readHistory", params.id);
      const row = await findVersion(db, page.id, params.versionId);
      const kind = findKind(page.kind, kinds);
      if (row === undefined || kind === undefined) throw new Refusal(404, "notFound");
      const [version] = await toVersions(db, [row]);
      if (version === undefined) throw new Error("A version has no description.");
      const doc = new Y.Doc();
      Y.applyUpdate(doc, row.state);
      const { fields, body, links: found } = projectPage(doc, kind);
      doc.destroy();
      const readable = await readablePages(
        db,
        actor,
        found.map(({ toPageId }) => toPageId),
      );
      const links = found.flatMap(({ anchor, toPageId }) => {
        const target = readable.get(toPageId);
        return target ? [{ ...target, anchor }] : [];
      });
      const files = (await filesOnPage(db, page.id, filesOf(body))).map(toStoredFile);
      return { ...version, fields, body, links, files };
    },
  );

  route(
    app,
    endpoints.restoreVersion,
    schemas.restoreVersion,
    { access: "signed-in", summary: "Make a page read again as it did in a version, as a new edit." },
    async ({ params, actor }) => {
      const page = await findAllowedPage(db, actor, "write", params.id);
      const version = await findVersion(db, page.id, params.versionId);
      if (version === undefined || actor === null) throw new Refusal(404, "notFound");
      try {
        await restoreVersion(services, version, actor.id);
      } catch (error) {
        if (error instanceof EditRefused) throw new Refusal(503, "busy");
        throw error;
      }
      return null;
    },
  );
}
