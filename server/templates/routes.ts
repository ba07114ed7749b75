import * as schemas from "@passerelles/shared/api/templates.schemas.ts";
import * as endpoints from "@passerelles/shared/api/templates.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import type { FastifyInstance } from "fastify";
import { askerLanguage } from "../http/asker-language.ts";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { createTemplate } from "./create-template.ts";
import { listTemplates } from "./store.ts";

/** Templates: which there are, and making one. A stored one is a page: the rest is in the routes of pages. */
export function templateRoutes(app: FastifyInstance, services: Pick<Services, "database" | "kinds">): void {
  const { kinds, database } = services;

  route(
    app,
    endpoints.listTemplates,
    schemas.listTemplates,
    { access: "signed-in", summary: "List what pages may begin with." },
    async ({ query, actor, request }) =>
      listTemplates(database.db, kinds, actor, { ...query, language: askerLanguage(request) }),
  );

  route(
    app,
    endpoints.createTemplate,
    schemas.createTemplate,
    { access: "manageTemplates", summary: "Store a template, blank or made of a page." },
    async ({ body, actor }) => {
      const kind = findKind(body.kind, kinds);
      if (kind === undefined) throw new Refusal(400, "unknownKind");
      if (actor === null) throw new Refusal(401, "signInRequired");
      return createTemplate(database.db, actor, { ...body, kind });
    },
  );
}
