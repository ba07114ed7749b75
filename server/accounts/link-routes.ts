import * as schemas from "@passerelles/shared/api/accounts.schemas.ts";
import * as accounts from "@passerelles/shared/api/accounts.ts";
import type { FastifyInstance } from "fastify";
import { askerLanguage } from "../http/asker-language.ts";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import type { AfterAnswer } from "./after-answer.ts";
import { countAttempt, forgiveAttempts } from "./attempts.ts";
import { findLink } from "./one-time-links.ts";
import { resetPassword, sendPasswordReset } from "./password-reset.ts";
import { selfOf } from "./self.ts";
import type { Sessions } from "./session.ts";

/** One-time links: password reset, invitation, first administrator. */
export function linkRoutes(
  app: FastifyInstance,
  services: Pick<Services, "config" | "database" | "editor" | "mailer" | "passwords">,
  sessions: Sessions,
  afterAnswer: AfterAnswer,
): void {
  const { database, editor } = services;

  route(
    app,
    accounts.askPasswordReset,
    schemas.askPasswordReset,
    { access: "anyone", summary: "Sends a link to choose a new password, if an account has this address." },
    async ({ body, request }) => {
      await countAttempt(database, "passwordReset", { address: request.ip, email: body.email });
      afterAnswer.run(() => sendPasswordReset(services, body.email));
      return null;
    },
  );

  route(
    app,
    accounts.resetPassword,
    schemas.resetPassword,
    { access: "anyone", summary: "Chooses a new password with a link, once, and ends every session of the person." },
    async ({ body, request }) => {
      await countAttempt(database, "link", { address: request.ip });
      const person = await resetPassword(services, sessions, body);
      await forgiveAttempts(database, "signIn", { email: person.email });
      await editor.accountRightsChanged(person.id);
      return null;
    },
  );

  route(
    app,
    accounts.readLink,
    schemas.readLink,
    { access: "anyone", summary: "Tells what a one-time link is for, without using it." },
    async ({ params, request }) => {
      await countAttempt(database, "link", { address: request.ip });
      const link = await findLink(database.db, params.secret);
      if (link === undefined) throw new Refusal(410, "linkExpired");
      const { purpose, email, role } = link;
      return { purpose, email, role };
    },
  );

  route(
    app,
    accounts.acceptInvitation,
    schemas.acceptInvitation,
    { access: "anyone", summary: "Creates the account of an invitation, once, and signs it in." },
    async ({ body, request, reply }) => {
      await countAttempt(database, "link", { address: request.ip });
      const person = await acceptInvitation(services, body, askerLanguage(request));
      if (request.sessionToken !== null) await sessions.close(request.sessionToken);
      reply.header("set-cookie", await sessions.open(person.id));
      return selfOf(person);
    },
  );
}
