import type { CollabLimits } from "@passerelles/server/collab/limits.ts";
import type { Database } from "@passerelles/server/database/client.ts";
import { afterAll } from "vitest";
import { type CollabServer, startCollabServer } from "./collab-server.ts";
import { createDatabase } from "./postgres.ts";

/** A node for the tests of a file, on a database of its own: both are gone after the last of them. */
export async function startCollabNode(limits: Partial<CollabLimits> = {}): Promise<
  Pick<Database, "db" | "pool"> & {
    server: CollabServer;
    databaseUrl: string;
  }
> {
  const testDatabase = await createDatabase();
  const server = await startCollabServer(testDatabase.url, limits);
  afterAll(async () => {
    await server.stop();
    await testDatabase.drop();
  });
  const { db, pool } = server.database;
  return { server, db, pool, databaseUrl: testDatabase.url };
}
