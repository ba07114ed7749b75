import * as schemas from "@passerelles/shared/api/session.schemas.ts";
import * as session from "@passerelles/shared/api/session.ts";
import type { FastifyInstance } from "fastify";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import { lastErasure } from "../people/last-erasure.ts";
import type { Services } from "../services.ts";
import { countAttempt, forgiveAttempts } from "./attempts.ts";
import { isLocalRequest, mayDemonstrate } from "./demonstration-access.ts";
import { selfOf } from "./self.ts";
import type { Sessions } from "./session.ts";
import { findCredentials, hasDemonstration, noteSeen } from "./store.ts";

/** Signing in and out, and who is signed in. */
export function sessionRoutes(
  app: FastifyInstance,
  services: Pick<Services, "config" | "database" | "editor" | "passwords">,
  sessions: Sessions,
): void {
  const { config, database, editor, passwords } = services;

  route(
    app,
    session.openSession,
    schemas.openSession,
    { access: "anyone", summary: "Signs in; the answer sets the session's cookie." },
    async ({ body, request, reply }) => {
      await countAttempt(database, "signIn", { address: request.ip, email: body.email });
      const found = await findCredentials(database.db, body.email);
      // The password is checked whoever is asked for, so that time tells nobody which addresses exist.
      const fits = await passwords.verify(found?.passwordHash ?? null, body.password);
      if (!fits || found === undefined || found.suspendedAt !== null) throw new Refusal(401, "wrongCredentials");
      if (found.person.demonstration && !(mayDemonstrate(config) && isLocalRequest(request))) {
        throw new Refusal(403, "demonstrationOnlyLocal");
      }
      await forgiveAttempts(database, "signIn", { address: request.ip, email: body.email });
      // A token from before, which somebody else may have planted or seen, is worth nothing afterwards.
      if (request.sessionToken !== null) await sessions.close(request.sessionToken);
      reply.header("set-cookie", await sessions.open(found.person.id));
      return selfOf(found.person);
    },
  );

  route(
    app,
    session.readSession,
    schemas.readSession,
    { access: "anyone", summary: "Tells who is signed in; `self` is null for an anonymous reader." },
    async ({ request }) => {
      const person = request.signedIn;
      if (person !== null) await noteSeen(database, person.id);
      const demonstration = mayDemonstrate(config) && (await hasDemonstration(database));
      if (person === null) return { self: null, demonstration };
      const erasedAt = await lastErasure(database.db);
      return { self: selfOf(person), demonstration, erasedAt: erasedAt?.toISOString() ?? null };
    },
  );

  route(
    app,
    session.closeSession,
    schemas.closeSession,
    { access: "anyone", summary: "Signs out here, or from every browser with `everywhere=true`." },
    async ({ query, actor, request, reply }) => {
      if (request.sessionToken !== null) await sessions.close(request.sessionToken);
      if (actor !== null && query.everywhere === true) await sessions.closeAll(actor.id);
      reply.header("set-cookie", sessions.blankCookie());
      if (actor !== null) await editor.accountRightsChanged(actor.id);
      return null;
    },
  );
}
