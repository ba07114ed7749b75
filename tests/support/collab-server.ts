import type { AddressInfo } from "node:net";
import { type Collab, createCollab } from "@passerelles/server/collab/collab.ts";
import type { CollabLimits } from "@passerelles/server/collab/limits.ts";
import { accounts } from "@passerelles/server/database/account-tables.ts";
import { type Database, openDatabase } from "@passerelles/server/database/client.ts";
import { pages } from "@passerelles/server/database/page-tables.ts";
import { readRestoreEpoch } from "@passerelles/server/database/restore-epoch.ts";
import { eq } from "drizzle-orm";
import fastify from "fastify";

/** A node that serves live documents and nothing else. A session's token is its account's id, until it is ended. */
export interface CollabServer {
  port: number;
  collab: Collab;
  database: Database;
  /** Ends the session of this account, as if it had expired. */
  signOut(accountId: string): void;
  /** Undoes `signOut`. */
  signIn(accountId: string): void;
  /** Makes every look-up of rights fail, or no more; answers how many have failed since. */
  breakAccess(isBroken: boolean): () => number;
  /** Keeps back what look-ups of rights have `read`, so many of them, until `letGo`; those that begin after `free` are not kept back. */
  holdAccess(): { read(): number; free(): void; letGo(): void };
  stop(): Promise<void>;
}

/** Starts a node on this PostgreSQL database, on a free port. */
export async function startCollabServer(url: string, limits: Partial<CollabLimits> = {}): Promise<CollabServer> {
  const database = await openDatabase({ databaseUrl: url, dataDir: "" });
  const app = fastify({ logger: { level: process.env.TEST_LOG_LEVEL ?? "silent" }, forceCloseConnections: true });
  const signedOut = new Set<string>();
  let isBroken = false;
  let failures = 0;
  let gate: { opened: Promise<void>; read: number } | null = null;
  const standing = async (token: string | null, pageId: string) => {
    if (isBroken) {
      failures += 1;
      throw new Error("rights are out of reach");
    }
    const held = gate;
    const restoreEpoch = await readRestoreEpoch(database.db);
    const known =
      token === null || signedOut.has(token)
        ? []
        : await database.db.select().from(accounts).where(eq(accounts.id, token));
    const account = known[0];
    const [page] = await database.db.select().from(pages).where(eq(pages.id, pageId));
    if (held !== null) {
      held.read += 1;
      await held.opened;
    }
    return {
      restoreEpoch,
      actor: account && !account.suspendedAt ? { id: account.id, role: account.role, suspended: false } : null,
      person: account && !account.suspendedAt ? { id: account.id, name: account.name } : null,
      page: page
        ? {
            ownerId: page.ownerId,
            visibility: page.visibility,
            trashed: page.trashedAt !== null,
            isTemplate: page.isTemplate,
            schemaVersion: page.schemaVersion,
          }
        : null,
    };
  };
  const collab = createCollab({
    database,
    access: { standing },
    log: app.log,
    publicUrl: "http://127.0.0.1",
    cookieName: "passerelles",
    limits,
  });
  await app.register(collab.plugin);
  await app.listen({ port: 0, host: "127.0.0.1" });
  return {
    port: (app.server.address() as AddressInfo).port,
    collab,
    database,
    signOut: (accountId) => void signedOut.add(accountId),
    signIn: (accountId) => void signedOut.delete(accountId),
    breakAccess: (broken) => {
      isBroken = broken;
      failures = 0;
      return () => failures;
    },
    holdAccess: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const held = { opened: promise, read: 0 };
      gate = held;
      const free = () => {
        gate = null;
      };
      return { read: () => held.read, free, letGo: resolve };
    },
    stop: async () => {
      await app.close();
      await database.close();
    },
  };
}
