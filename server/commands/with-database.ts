import { type Database, openDatabase } from "../database/client.ts";
import { DataFolderInUse } from "../database/data-lock.ts";
import type { Configuration } from "../env.ts";

/**
 * Does something to the database of the configuration: directly, or through the server that holds an embedded one, of which
 * `throughServer` receives the control channel's address. Throws what either throws, or one sentence.
 */
export async function withDatabase(
  config: Configuration,
  directly: (database: Database) => Promise<unknown>,
  throughServer: (socketPath: string) => Promise<unknown>,
): Promise<void> {
  let database: Database;
  try {
    database = await openDatabase(config);
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    const control = error.holder?.control;
    if (control === undefined) throw error;
    await throughServer(control);
    return;
  }
  try {
    await directly(database);
  } finally {
    await database.close();
  }
}
