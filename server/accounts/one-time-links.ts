import type { Role } from "@passerelles/shared/access.ts";
import { linkUrl } from "@passerelles/shared/api/accounts.ts";
import { and, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { oneTimeLinks } from "../database/account-tables.ts";
import type { Database, Queryable } from "../database/client.ts";
import type { Configuration } from "../env.ts";
import { hashSecret, newSecret } from "./secret.ts";

/** What a link lets somebody do, once. */
export type OneTimeLink = typeof oneTimeLinks.$inferSelect;
type Purpose = OneTimeLink["purpose"];

/** How long a link may wait to be used, in hours. */
const HOURS: Record<Purpose, number> = { "first-admin": 24, invitation: 7 * 24, "password-reset": 1 };

interface Target {
  email?: string;
  role?: Role;
  accountId?: string;
  invitedBy?: string;
}

/** Makes a link. Its address holds the secret and is told only now: its hash alone is kept. */
export async function createLink(
  db: Queryable,
  config: Pick<Configuration, "publicUrl">,
  purpose: Purpose,
  target: Target,
): Promise<{ link: string; expiresAt: Date }> {
  const secret = newSecret();
  const expiresAt = new Date(Date.now() + HOURS[purpose] * 3_600_000);
  await db.insert(oneTimeLinks).values({ secretHash: hashSecret(secret), purpose, expiresAt, ...target });
  return { link: `${config.publicUrl}${linkUrl(secret)}`, expiresAt };
}

const usable = (secret: string) =>
  and(
    eq(oneTimeLinks.secretHash, hashSecret(secret)),
    isNull(oneTimeLinks.usedAt),
    gt(oneTimeLinks.expiresAt, sql`now()`),
  );

/** The link of this secret, when it can still be used. */
export async function findLink(db: Queryable, secret: string): Promise<OneTimeLink | undefined> {
  const [link] = await db.select().from(oneTimeLinks).where(usable(secret));
  return link;
}

/** Uses a link up: of two people who use it at once, one gets it. Undefined when it cannot be used (any more). */
export async function useLink(db: Queryable, secret: string): Promise<OneTimeLink | undefined> {
  const [link] = await db.update(oneTimeLinks).set({ usedAt: sql`now()` }).where(usable(secret)).returning();
  return link;
}

/** Makes the other links of this purpose and person useless. */
export async function revokeLinks(db: Queryable, purpose: Purpose, accountId: string): Promise<void> {
  await db
    .delete(oneTimeLinks)
    .where(and(eq(oneTimeLinks.purpose, purpose), eq(oneTimeLinks.accountId, accountId), isNull(oneTimeLinks.usedAt)));
}

/** Makes the invitations that this person sent, and that nobody has used yet, useless. */
export async function revokeInvitations(db: Queryable, invitedBy: string): Promise<void> {
  await db.delete(oneTimeLinks).where(and(eq(oneTimeLinks.invitedBy, invitedBy), isNull(oneTimeLinks.usedAt)));
}

/** Removes the links that nobody can use any more because of their age. */
export async function removeExpiredLinks({ db }: Pick<Database, "db">): Promise<void> {
  await db.delete(oneTimeLinks).where(lte(oneTimeLinks.expiresAt, sql`now()`));
}
