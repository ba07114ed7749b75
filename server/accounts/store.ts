import type { Role } from "@passerelles/shared/access.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { and, eq, isNull, lt, or, sql } from "drizzle-orm";
import { accounts } from "../database/account-tables.ts";
import type { Database, Queryable } from "../database/client.ts";
import type { SignedIn } from "./session.ts";

/** What a new account starts with. `email` is in lower case. */
export interface NewAccount {
  email: string;
  name: string;
  passwordHash: string;
  role: Role;
  language: Language;
  demonstration?: boolean;
}

const person = {
  id: accounts.id,
  email: accounts.email,
  name: accounts.name,
  role: accounts.role,
  language: accounts.language,
  demonstration: accounts.demonstration,
};

/** Creates an account; undefined when its address is already taken. */
export async function createAccount(db: Queryable, account: NewAccount): Promise<SignedIn | undefined> {
  const [created] = await db
    .insert(accounts)
    .values(account)
    .onConflictDoNothing({ target: accounts.email })
    .returning(person);
  return created;
}

/** What signing in needs to know of an account. */
export async function findCredentials(db: Queryable, email: string) {
  const [found] = await db
    .select({ person, passwordHash: accounts.passwordHash, suspendedAt: accounts.suspendedAt })
    .from(accounts)
    .where(eq(accounts.email, email));
  return found;
}

/** The account that a mail may be sent to: not suspended, and not made for demonstration unless those may be written to. */
export async function findCorrespondent(
  db: Queryable,
  email: string,
  { demonstration }: { demonstration: boolean },
): Promise<SignedIn | undefined> {
  const [found] = await db
    .select(person)
    .from(accounts)
    .where(
      and(
        eq(accounts.email, email),
        isNull(accounts.suspendedAt),
        demonstration ? undefined : eq(accounts.demonstration, false),
      ),
    );
  return found;
}

/** Changes what people may change of themselves. */
export async function updateProfile(db: Queryable, id: string, changes: { name?: string; language?: Language }) {
  if (changes.name === undefined && changes.language === undefined) return;
  await db.update(accounts).set(changes).where(eq(accounts.id, id));
}

/** Sets the password of an account that is not suspended; answers who it is, or undefined. */
export async function setPassword(db: Queryable, id: string, passwordHash: string): Promise<SignedIn | undefined> {
  const [updated] = await db
    .update(accounts)
    .set({ passwordHash })
    .where(and(eq(accounts.id, id), isNull(accounts.suspendedAt)))
    .returning(person);
  return updated;
}

/** Notes that this person was here, at most once an hour. */
export async function noteSeen({ db }: Pick<Database, "db">, id: string): Promise<void> {
  const long = or(isNull(accounts.lastSeenAt), lt(accounts.lastSeenAt, sql`now() - interval '1 hour'`));
  await db
    .update(accounts)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(accounts.id, id), long));
}

/** Whether there are demonstration accounts. */
export async function hasDemonstration({ db }: Pick<Database, "db">): Promise<boolean> {
  const found = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.demonstration, true)).limit(1);
  return found.length > 0;
}
