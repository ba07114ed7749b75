import { Refusal } from "../http/refusal.ts";
import { linkMail } from "../mail/link-mail.ts";
import type { Services } from "../services.ts";
import { mayDemonstrate } from "./demonstration-access.ts";
import { createLink, findLink, revokeLinks, useLink } from "./one-time-links.ts";
import type { Sessions, SignedIn } from "./session.ts";
import { findCorrespondent, setPassword } from "./store.ts";

/** Mails a reset link to the account of this address, if there is one. Only the newest link works. */
export async function sendPasswordReset(
  { config, database, mailer }: Pick<Services, "config" | "database" | "mailer">,
  email: string,
): Promise<void> {
  // Their addresses are nobody's: mail to them is only ever printed, for whoever tries the demonstration.
  const demonstration = config.smtpUrl === undefined && mayDemonstrate(config);
  const person = await findCorrespondent(database.db, email, { demonstration });
  if (person === undefined) return;
  const { id: accountId, language, name } = person;
  const created = await database.db.transaction(async (tx) => {
    await revokeLinks(tx, "password-reset", accountId);
    return createLink(tx, config, "password-reset", { accountId, email });
  });
  mailer.send(linkMail({ to: email, language, name, purpose: "passwordReset", ...created }));
}

/** Uses a reset link. The person is signed out everywhere. Throws a `Refusal` 410 when the link cannot be used. */
export async function resetPassword(
  { database, passwords }: Pick<Services, "database" | "passwords">,
  sessions: Sessions,
  { secret, password }: { secret: string; password: string },
): Promise<SignedIn> {
  // Looked at first, so that a link that is worth nothing costs no hash.
  const link = await findLink(database.db, secret);
  if (link?.purpose !== "password-reset") throw new Refusal(410, "linkExpired");
  const passwordHash = await passwords.hash(password);
  const person = await database.db.transaction(async (tx) => {
    const accountId = (await useLink(tx, secret))?.accountId ?? null;
    return accountId === null ? undefined : setPassword(tx, accountId, passwordHash);
  });
  if (person === undefined) throw new Refusal(410, "linkExpired");
  await sessions.closeAll(person.id);
  return person;
}
