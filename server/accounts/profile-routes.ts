import * as schemas from "@passerelles/shared/api/accounts.schemas.ts";
import * as accounts from "@passerelles/shared/api/accounts.ts";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "../http/refusal.ts";
import { route } from "../http/route.ts";
import type { Services } from "../services.ts";
import { countAttempt, forgiveAttempts } from "./attempts.ts";
import { revokeLinks } from "./one-time-links.ts";
import { selfOf } from "./self.ts";
import type { Sessions, SignedIn } from "./session.ts";
import { findCredentials, setPassword, updateProfile } from "./store.ts";

/** What people change of their own account. */
export function profileRoutes(
  app: FastifyInstance,
  services: Pick<Services, "database" | "editor" | "passwords">,
  sessions: Sessions,
): void {
  const { database, editor, passwords } = services;

  route(
    app,
    accounts.updateProfile,
    schemas.updateProfile,
    { access: "signed-in", summary: "Changes one's own name or language." },
    async ({ body, request }) => {
      const person = signedIn(request);
      await updateProfile(database.db, person.id, body);
      // Others on a page see the new name at the next move of the caret, without a reload.
      if (body.name !== undefined) await editor.accountRightsChanged(person.id);
      return selfOf({ ...person, name: body.name ?? person.name, language: body.language ?? person.language });
    },
  );

  route(
    app,
    accounts.changePassword,
    schemas.changePassword,
    { access: "signed-in", summary: "Changes one's own password and ends one's sessions in other browsers." },
    async ({ body, request }) => {
      const { id, email } = signedIn(request);
      await countAttempt(database, "signIn", { address: request.ip, email });
      const found = await findCredentials(database.db, email);
      if (!(await passwords.verify(found?.passwordHash ?? null, body.current))) {
        throw new Refusal(403, "wrongPassword");
      }
      await forgiveAttempts(database, "signIn", { address: request.ip, email });
      const passwordHash = await passwords.hash(body.next);
      await database.db.transaction(async (tx) => {
        await setPassword(tx, id, passwordHash);
        await revokeLinks(tx, "password-reset", id);
      });
      await sessions.closeAll(id, request.sessionToken ?? undefined);
      await editor.accountRightsChanged(id);
      return null;
    },
  );
}

function signedIn(request: FastifyRequest): SignedIn {
  if (request.signedIn === null) throw new Refusal(401, "signInRequired");
  return request.signedIn;
}
