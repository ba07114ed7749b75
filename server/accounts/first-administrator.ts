import { and, eq, isNull, sql } from "drizzle-orm";
import { accounts } from "../database/account-tables.ts";
import type { Database, Queryable } from "../database/client.ts";
import type { Configuration } from "../env.ts";
import { mayDemonstrate } from "./demonstration-access.ts";
import { createLink } from "./one-time-links.ts";

/** Number of the lock that keeps two requests from both making the last, or the first, administrator. */
const ADMINISTRATORS_LOCK = 0x61646d696e;

/** Makes other transactions that count administrators wait for this one. */
export async function lockAdministrators(tx: Queryable): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${ADMINISTRATORS_LOCK}::bigint)`);
}

/** How many administrators can sign in. */
export async function countAdministrators(db: Queryable, config: Configuration): Promise<number> {
  const real = mayDemonstrate(config) ? undefined : eq(accounts.demonstration, false);
  return db.$count(accounts, and(eq(accounts.role, "admin"), isNull(accounts.suspendedAt), real));
}

/**
 * The address of a one-time link that makes the first administrator, or undefined when there is one. Each start without
 * an administrator makes another: the one printed before may be lost.
 */
export async function firstAdministratorLink(
  { db }: Pick<Database, "db">,
  config: Configuration,
): Promise<string | undefined> {
  if ((await countAdministrators(db, config)) > 0) return undefined;
  const { link } = await createLink(db, config, "first-admin", { role: "admin" });
  return link;
}
