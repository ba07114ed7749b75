import type { Member } from "@passerelles/shared/api/members.schemas.ts";
import * as schemas from "@passerelles/shared/api/members.schemas.ts";
import * as members from "@passerelles/shared/api/members.ts";
import type { FastifyInstance } from "fastify";
import { createLink } from "../accounts/one-time-links.ts";
import type { Sessions } from "../accounts/session.ts";
import { askerLanguage } from "../http/asker-language.ts";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import { linkMail } from "../mail/link-mail.ts";
import type { Services } from "../services.ts";
import { changeMember } from "./change-member.ts";
import { findMember, isEmailTaken, listMembers, type MemberRow } from "./store.ts";

/** The accounts of the instance, for administrators. */
export function memberRoutes(
  app: FastifyInstance,
  services: Pick<Services, "config" | "database" | "editor" | "mailer">,
  sessions: Sessions,
): void {
  const { config, database, editor, mailer } = services;

  route(
    app,
    members.listMembers,
    schemas.listMembers,
    { access: "manageMembers", summary: "Lists members by name." },
    async ({ query }) => {
      const { items, next } = await listMembers(database, { ...query, limit: query.limit ?? 50 });
      return { items: items.map(memberOf), next };
    },
  );

  route(
    app,
    members.inviteMember,
    schemas.inviteMember,
    { access: "manageMembers", summary: "Invites somebody: sends a one-time link, and answers it." },
    async ({ body: { email, role }, request }) => {
      if (await isEmailTaken(database.db, email)) throw new Refusal(409, "emailTaken");
      const invitedBy = request.signedIn?.id;
      const { link, expiresAt } = await createLink(database.db, config, "invitation", { email, role, invitedBy });
      const values = { inviter: request.signedIn?.name ?? "" };
      const language = askerLanguage(request);
      mailer.send(linkMail({ to: email, language, purpose: "invitation", values, link, expiresAt }));
      return { link, expiresAt: expiresAt.toISOString() };
    },
  );

  route(
    app,
    members.updateMember,
    schemas.updateMember,
    { access: "manageMembers", summary: "Changes somebody's role, suspends or reinstates them." },
    async ({ params, body, actor }) => {
      if (params.id === actor?.id) throw new Refusal(409, "ownAccount");
      const changed = await changeMember(services, params.id, body);
      if (changed.suspendedAt !== null) await sessions.closeAll(changed.id);
      await editor.accountRightsChanged(changed.id);
      return memberOf(changed);
    },
  );

  route(
    app,
    members.signOutMember,
    schemas.signOutMember,
    { access: "manageMembers", summary: "Ends every session of somebody." },
    async ({ params }) => {
      if ((await findMember(database.db, params.id)) === undefined) throw new Refusal(404, "notFound");
      await sessions.closeAll(params.id);
      await editor.accountRightsChanged(params.id);
      return null;
    },
  );
}

function memberOf({ suspendedAt, createdAt, lastSeenAt, ...row }: MemberRow): Member {
  return {
    ...row,
    suspended: suspendedAt !== null,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  };
}
