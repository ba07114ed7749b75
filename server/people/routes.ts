import type { Person } from "@passerelles/shared/api/people.schemas.ts";
import * as schemas from "@passerelles/shared/api/people.schemas.ts";
import * as people from "@passerelles/shared/api/people.ts";
import type { FastifyInstance } from "fastify";
import { createLink } from "../accounts/one-time-links.ts";
import type { Sessions } from "../accounts/session.ts";
import { askerLanguage } from "../http/asker-language.ts";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import { linkMail } from "../mail/link-mail.ts";
import type { Services } from "../services.ts";
import { changePerson } from "./change-person.ts";
import { findPerson, isEmailTaken, listPeople, type PersonRow, suggestNames } from "./store.ts";

/** People with an account, for administrators; and their names, for members who write. */
export function peopleRoutes(
  app: FastifyInstance,
  services: Pick<Services, "config" | "database" | "editor" | "mailer">,
  sessions: Sessions,
): void {
  const { config, database, editor, mailer } = services;

  route(
    app,
    people.listPeople,
    schemas.listPeople,
    { access: "managePeople", summary: "Lists people by name." },
    async ({ query }) => {
      const { items, next } = await listPeople(database, { ...query, limit: query.limit ?? 50 });
      return { items: items.map(personOf), next };
    },
  );

  route(
    app,
    people.suggestPeople,
    schemas.suggestPeople,
    { access: "createPage", summary: "Suggests members by name, for fields that refer to people." },
    async ({ query }) => ({ items: await suggestNames(database, query.q) }),
  );

  route(
    app,
    people.invitePerson,
    schemas.invitePerson,
    { access: "managePeople", summary: "Invites somebody: sends a one-time link, and answers it." },
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
    people.updatePerson,
    schemas.updatePerson,
    { access: "managePeople", summary: "Changes somebody's role, suspends or reinstates them." },
    async ({ params, body, actor }) => {
      if (params.id === actor?.id) throw new Refusal(409, "ownAccount");
      const changed = await changePerson(services, params.id, body);
      if (changed.suspendedAt !== null) await sessions.closeAll(changed.id);
      await editor.accountRightsChanged(changed.id);
      return personOf(changed);
    },
  );

  route(
    app,
    people.signOutPerson,
    schemas.signOutPerson,
    { access: "managePeople", summary: "Ends every session of somebody." },
    async ({ params }) => {
      if ((await findPerson(database.db, params.id)) === undefined) throw new Refusal(404, "notFound");
      await sessions.closeAll(params.id);
      await editor.accountRightsChanged(params.id);
      return null;
    },
  );
}

function personOf({ suspendedAt, createdAt, lastSeenAt, ...row }: PersonRow): Person {
  return {
    ...row,
    suspended: suspendedAt !== null,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  };
}
