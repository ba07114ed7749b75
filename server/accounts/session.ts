import type { Actor, Role } from "@passerelles/shared/access.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { and, eq, lte, ne, sql } from "drizzle-orm";
import { type Adapter, Lucia, TimeSpan } from "lucia";
import { accounts, sessions } from "../database/account-tables.ts";
import type { Database } from "../database/client.ts";
import type { Configuration } from "../env.ts";
import { mayDemonstrate } from "./demonstration-access.ts";
import { hashSecret, newSecret } from "./secret.ts";

/** The person behind a session, read with it. */
export interface SignedIn {
  id: string;
  email: string;
  name: string;
  role: Role;
  language: Language;
  demonstration: boolean;
}

declare module "lucia" {
  interface Register {
    Lucia: Lucia<Record<never, never>, SignedIn>;
    DatabaseUserAttributes: SignedIn;
  }
}

/** Signed-in browsers. The token is the cookie's value; only its hash is kept. */
export interface Sessions {
  cookieName: string;
  /** Who this token signs in, or null. `cookie` is there when the browser must be given a later end. */
  read(token: string): Promise<{ person: SignedIn; cookie: string | undefined } | null>;
  /** Opens a session; answers its `Set-Cookie`. */
  open(accountId: string): Promise<string>;
  close(token: string): Promise<void>;
  /** Ends every session of this person, but for the one whose token is given. */
  closeAll(accountId: string, except?: string): Promise<void>;
  /** The `Set-Cookie` that makes a browser forget its token. */
  blankCookie(): string;
  removeExpired(): Promise<void>;
}

/** A session that is not used for this long ends. Each use in the second half of that time begins it anew. */
const LIFETIME = new TimeSpan(30, "d");

/** Name of the session's cookie. The prefix makes browsers refuse one that another host of the same site wants to set. */
export function sessionCookieName(config: Pick<Configuration, "publicUrl">): string {
  return isHttps(config) ? "__Host-passerelles" : "passerelles";
}

function isHttps({ publicUrl }: Pick<Configuration, "publicUrl">): boolean {
  return new URL(publicUrl).protocol === "https:";
}

/** Sessions kept by Lucia in our tables. */
export function createSessions(database: Pick<Database, "db" | "embedded">, config: Configuration): Sessions {
  const { db } = database;
  const secure = isHttps(config);
  const lucia = new Lucia<Record<never, never>, SignedIn>(createAdapter(database), {
    sessionExpiresIn: LIFETIME,
    sessionCookie: { name: sessionCookieName(config), attributes: { secure, sameSite: "lax" } },
    getUserAttributes: (attributes) => attributes,
  });
  return {
    cookieName: lucia.sessionCookieName,
    read: async (token) => {
      const { user, session } = await lucia.validateSession(token);
      if (user === null || (user.demonstration && !mayDemonstrate(config))) return null;
      return { person: user, cookie: session.fresh ? lucia.createSessionCookie(token).serialize() : undefined };
    },
    open: async (accountId) => {
      const session = await lucia.createSession(accountId, {}, { sessionId: newSecret() });
      return lucia.createSessionCookie(session.id).serialize();
    },
    close: (token) => lucia.invalidateSession(token),
    closeAll: async (accountId, except) => {
      if (except === undefined) return lucia.invalidateUserSessions(accountId);
      await db.delete(sessions).where(and(eq(sessions.accountId, accountId), ne(sessions.idHash, hashSecret(except))));
    },
    blankCookie: () => lucia.createBlankSessionCookie().serialize(),
    removeExpired: () => lucia.deleteExpiredSessions(),
  };
}

/** Lucia asks for sessions by their token; the tables know their hash only. Suspended people have no session. */
function createAdapter({ db, embedded }: Pick<Database, "db" | "embedded">): Adapter {
  const byToken = (token: string) => eq(sessions.idHash, hashSecret(token));
  const { id, email, name, role, language, demonstration, suspendedAt } = accounts;
  const find = db
    .select({ expiresAt: sessions.expiresAt, suspendedAt, person: { id, email, name, role, language, demonstration } })
    .from(sessions)
    .innerJoin(accounts, eq(id, sessions.accountId))
    .where(eq(sessions.idHash, sql.placeholder("idHash")))
    // The embedded engine has one session for all connections: there, statements have no name.
    .prepare(embedded ? "" : "session and person");
  return {
    getSessionAndUser: async (token) => {
      const [found] = await find.execute({ idHash: hashSecret(token) });
      if (found === undefined || found.suspendedAt !== null) return [null, null];
      const { expiresAt, person } = found;
      return [
        { id: token, userId: person.id, expiresAt, attributes: {} },
        { id: person.id, attributes: person },
      ];
    },
    getUserSessions: async () => {
      throw new Error("The tokens of a person's sessions are not kept.");
    },
    setSession: async ({ id, userId, expiresAt }) => {
      await db.insert(sessions).values({ idHash: hashSecret(id), accountId: userId, expiresAt });
    },
    updateSessionExpiration: async (token, expiresAt) => {
      await db.update(sessions).set({ expiresAt }).where(byToken(token));
    },
    deleteSession: async (token) => {
      await db.delete(sessions).where(byToken(token));
    },
    deleteUserSessions: async (accountId) => {
      await db.delete(sessions).where(eq(sessions.accountId, accountId));
    },
    deleteExpiredSessions: async () => {
      await db.delete(sessions).where(lte(sessions.expiresAt, new Date()));
    },
  };
}

/** The person as the access rules see them. A session is never that of a suspended person. */
export function actorOf(person: SignedIn): Actor {
  return { id: person.id, role: person.role, suspended: false };
}
