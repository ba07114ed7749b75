import type { Actor } from "@passerelles/shared/access.ts";
import * as schemas from "@passerelles/shared/api/referential.schemas.ts";
import * as endpoints from "@passerelles/shared/api/referential.ts";
import type { FastifyInstance } from "fastify";
import { askerLanguage } from "../http/asker-language.ts";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { addIndicatorToReferential, changeIndicatorOfReferential, setWithdrawn } from "./change-referential.ts";
import { findDefinition, listDefinitions } from "./store.ts";

/** What figures measure: the referential that is shipped, and what a tête de réseau adds to it. */
export function referentialRoutes(app: FastifyInstance, { database: { db } }: Pick<Services, "database">): void {
  const keepers = { access: "manageIndicators" } as const;
  const definition = async (actor: Actor | null, code: string) => {
    const found = await findDefinition(db, actor, code);
    if (found === undefined) throw new Refusal(404, "notFound");
    return found;
  };

  route(
    app,
    endpoints.listReferential,
    schemas.listReferential,
    { access: "anyone", summary: "List what figures may measure." },
    ({ query, actor }) => listDefinitions(db, actor, query),
  );

  route(
    app,
    endpoints.addIndicator,
    schemas.addIndicator,
    { ...keepers, summary: "Add an indicator to the referential." },
    async ({ body, actor, request }) => {
      if (actor === null) throw new Refusal(401, "signInRequired");
      return definition(actor, await addIndicatorToReferential(db, actor, body, askerLanguage(request)));
    },
  );

  route(
    app,
    endpoints.changeIndicator,
    schemas.changeIndicator,
    { ...keepers, summary: "Change the words of an added indicator." },
    async ({ params, body, actor, request }) => {
      await changeIndicatorOfReferential(db, params.code, body, askerLanguage(request));
      return definition(actor, params.code);
    },
  );

  route(
    app,
    endpoints.withdrawIndicator,
    schemas.withdrawIndicator,
    { ...keepers, summary: "Stop offering an added indicator." },
    async ({ params, actor }) => {
      await setWithdrawn(db, params.code, true);
      return definition(actor, params.code);
    },
  );

  route(
    app,
    endpoints.offerIndicatorAgain,
    schemas.offerIndicatorAgain,
    { ...keepers, summary: "Offer an added indicator again." },
    async ({ params, actor }) => {
      await setWithdrawn(db, params.code, false);
      return definition(actor, params.code);
    },
  );
}
