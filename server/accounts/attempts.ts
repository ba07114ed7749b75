import { isIPv6 } from "node:net";
import { eq, sql } from "drizzle-orm";
import { attempts } from "../database/account-tables.ts";
import type { Database } from "../database/client.ts";
import { Refusal } from "../http/refusal.ts";
import { hashSecret } from "./secret.ts";

/** So many attempts are let through in each window of so many minutes. */
interface Limit {
  attempts: number;
  minutes: number;
}

/**
 * The limits, by what is tried. Whole offices share one address, so an address may fail more often than an account.
 * The current password asked for a change counts as a sign-in.
 */
export const attemptLimits = {
  signIn: { perAddress: { attempts: 50, minutes: 15 }, perAccount: { attempts: 10, minutes: 15 } },
  passwordReset: { perAddress: { attempts: 20, minutes: 60 }, perAccount: { attempts: 3, minutes: 60 } },
  link: { perAddress: { attempts: 60, minutes: 15 } },
} as const satisfies Record<string, { perAddress: Limit; perAccount?: Limit }>;

/** What is limited. */
export type Attempted = keyof typeof attemptLimits;

/**
 * Counts an attempt from this address, and on this account when there is one, before it is carried out, so that attempts
 * made at once count too. Accounts are counted whether they exist or not. Throws a `Refusal` 429 over a limit.
 */
export async function countAttempt(
  database: Pick<Database, "db">,
  attempted: Attempted,
  { address, email }: { address: string; email?: string },
): Promise<void> {
  const limits: { perAddress: Limit; perAccount?: Limit } = attemptLimits[attempted];
  await count(database, addressKey(attempted, address), limits.perAddress);
  // Last: an address that is over its limit cannot use up the attempts of other people's accounts.
  if (email !== undefined && limits.perAccount) await count(database, accountKey(attempted, email), limits.perAccount);
}

/**
 * Forgets the attempts on an account, once somebody has shown that it is theirs, and the one that they have made from this
 * address: a whole workshop signs in from one, and only those who fail are counted against it.
 */
export async function forgiveAttempts(
  database: Pick<Database, "db">,
  attempted: Attempted,
  { address, email }: { address?: string; email: string },
): Promise<void> {
  await database.db.delete(attempts).where(eq(attempts.key, accountKey(attempted, email)));
  if (address === undefined) return;
  await database.db
    .update(attempts)
    .set({ count: sql`greatest(${attempts.count} - 1, 0)` })
    .where(eq(attempts.key, addressKey(attempted, address)));
}

/** Removes the counters whose window has ended. */
export async function removeEndedAttempts(database: Pick<Database, "db">): Promise<void> {
  await database.db.delete(attempts).where(sql`${attempts.windowEndsAt} <= now()`);
}

function addressKey(attempted: Attempted, address: string): string {
  return `${attempted}:address:${networkOf(address)}`;
}

/** The e-mail address itself is not kept: it may be that of somebody who has no account. */
function accountKey(attempted: Attempted, email: string): string {
  return `${attempted}:account:${hashSecret(email)}`;
}

async function count({ db }: Pick<Database, "db">, key: string, limit: Limit): Promise<void> {
  const ended = sql`${attempts.windowEndsAt} <= now()`;
  const windowEndsAt = sql`now() + make_interval(mins => ${limit.minutes})`;
  const [counted] = await db
    .insert(attempts)
    .values({ key, count: 1, windowEndsAt })
    .onConflictDoUpdate({
      target: attempts.key,
      set: {
        // One past the limit is enough to know: a flood does not make the number grow.
        count: sql`CASE WHEN ${ended} THEN 1 ELSE least(${attempts.count}, ${limit.attempts}) + 1 END`,
        windowEndsAt: sql`CASE WHEN ${ended} THEN ${windowEndsAt} ELSE ${attempts.windowEndsAt} END`,
      },
    })
    .returning({
      count: attempts.count,
      seconds: sql<number>`ceil(extract(epoch FROM ${attempts.windowEndsAt} - now()))::int`,
    });
  if (counted === undefined || counted.count <= limit.attempts) return;
  throw new Refusal(429, "tooManyAttempts", {
    minutes: Math.ceil(counted.seconds / 60),
    seconds: counted.seconds,
  });
}

/** What stands for one connection: an IPv4 address, or the /64 network that an IPv6 subscriber has to themselves. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = "", tail] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - after.length)).fill("0");
  const network = [...groups, ...zeros, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}
