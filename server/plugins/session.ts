import type { Actor } from "@passerelles/shared/access.ts";
import type { FastifyInstance } from "fastify";
import { actorOf, type Sessions, type SignedIn } from "../accounts/session.ts";
import { isDatabaseUnavailable } from "../database/unavailable.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The signed-in person as the access rules see them; null for an anonymous reader. */
    actor: Actor | null;
    /** The same person, with what they are called and how they are spoken to. */
    signedIn: SignedIn | null;
    /** The value of the session's cookie, valid or not. */
    sessionToken: string | null;
  }

  interface FastifyContextConfig {
    /** The answer does not depend on who asks: it is given while the database is down, too. */
    isSameForEveryone?: boolean;
    /** While the database is down, whoever asks is answered as an anonymous reader. */
    isOpenWithoutDatabase?: boolean;
  }
}

/** No token of ours is longer; what is longer is not looked up. */
const LONGEST_TOKEN = 100;

/**
 * Finds out who asks, from the session's cookie: one read, and none without a cookie or where the
 * answer is the same for everyone.
 */
export function recogniseSessions(app: FastifyInstance, sessions: Sessions): void {
  app.decorateRequest("actor", null);
  app.decorateRequest("signedIn", null);
  app.decorateRequest("sessionToken", null);
  app.addHook("onRequest", async (request, reply) => {
    const token = request.cookies[sessions.cookieName];
    if (token === undefined || token === "" || token.length > LONGEST_TOKEN) return;
    if (request.routeOptions.config.isSameForEveryone) return;
    request.sessionToken = token;
    const session = await sessions.read(token).catch((error: unknown) => {
      if (request.routeOptions.config.isOpenWithoutDatabase && isDatabaseUnavailable(error)) return null;
      throw error;
    });
    if (session === null) return;
    request.signedIn = session.person;
    request.actor = actorOf(session.person);
    if (session.cookie !== undefined) reply.header("set-cookie", session.cookie);
  });
}
