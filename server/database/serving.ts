import pg from "pg";
import { SERVING_LOCK } from "./advisory-locks.ts";
import type { Database } from "./client.ts";

/** Milliseconds between two attempts to have the lock again after its connection was lost. */
const RETRY_DELAY = 1_000;

/**
 * Says on the database that an application serves it, so that nobody replaces its content meanwhile; waits for a restore
 * that is under way. Answers how to stop saying so. The hold is taken again when its connection is lost.
 */
export async function holdServing(
  database: Pick<Database, "pool" | "embedded">,
): Promise<{ release: () => Promise<void> }> {
  // The folder of an embedded database is already held by this process.
  if (database.embedded) return { release: () => Promise.resolve() };

  const { max: _, ...options } = database.pool.options;
  const connection: pg.ClientConfig = { ...options, statement_timeout: 0, idle_in_transaction_session_timeout: 0 };
  let released = false;
  let holder: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  const hold = async () => {
    const client = new pg.Client(connection);
    let lost = false;
    const onLost = () => {
      if (lost || released || holder !== client) return;
      lost = true;
      again();
    };
    client.on("error", onLost);
    client.on("end", onLost);
    try {
      await client.connect();
      await client.query("SELECT pg_advisory_lock_shared($1)", [SERVING_LOCK]);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    if (released) await client.end();
    else holder = client;
  };
  const again = () => {
    retry = setTimeout(() => hold().catch(() => !released && again()), RETRY_DELAY);
  };

  await hold();
  return {
    release: async () => {
      released = true;
      clearTimeout(retry);
      await holder?.end();
    },
  };
}
