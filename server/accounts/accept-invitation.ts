import type { acceptInvitation as contract } from "@passerelles/shared/api/accounts.schemas.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import type { z } from "zod";
import { Refusal } from "../http/refusal.ts";
import { translate } from "../http/translate.ts";
import type { Services } from "../services.ts";
import { countAdministrators, lockAdministrators } from "./first-administrator.ts";
import { findLink, type OneTimeLink, useLink } from "./one-time-links.ts";
import type { SignedIn } from "./session.ts";
import { createAccount } from "./store.ts";

/**
 * Creates the account that an invitation, or the first start of an instance, promises. The address and the role are
 * those of the link; only the first administrator gives an address. Throws a `Refusal` when the link cannot be used, the
 * address is taken (the link stays usable then), or it is not the one invited.
 */
export async function acceptInvitation(
  { config, database, passwords }: Pick<Services, "config" | "database" | "passwords">,
  body: z.output<(typeof contract)["body"]>,
  language: Language,
): Promise<SignedIn> {
  const link = await findLink(database.db, body.secret);
  if (link === undefined || link.purpose === "password-reset") throw new Refusal(410, "linkExpired");
  const email = addressFor(link, body.email, language);
  const role = link.role ?? "lecteur";
  const passwordHash = await passwords.hash(body.password);
  return database.db.transaction(async (tx) => {
    if (link.purpose === "first-admin") {
      await lockAdministrators(tx);
      if ((await countAdministrators(tx, config)) > 0) throw new Refusal(410, "linkExpired");
    }
    if ((await useLink(tx, body.secret)) === undefined) throw new Refusal(410, "linkExpired");
    const person = await createAccount(tx, {
      email,
      role,
      passwordHash,
      name: body.name,
      language: body.language ?? language,
    });
    if (person === undefined) throw new Refusal(409, "emailTaken");
    return person;
  });
}

function addressFor(link: OneTimeLink, given: string | undefined, language: Language): string {
  const email = link.email ?? given;
  const mistake = email === undefined ? "validation.missing" : "validation.otherEmail";
  if (email === undefined || (given !== undefined && given !== email)) {
    throw new Refusal(400, "invalidRequest", {}, [{ path: "email", message: translate(language, mistake) }]);
  }
  return email;
}
