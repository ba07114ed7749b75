import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import type { Database, Drizzle } from "./client.ts";

/** A transaction that speaks to `pg` itself, for statements whose parameters are too large to appear in an error message. */
export type LongTransaction = { client: pg.PoolClient; db: Omit<Drizzle, "$client"> };

/**
 * Runs a piece of work that may last, in one transaction without time limits, whose values are written as text in the same
 * way whatever the settings of the server. Rolls back and throws when the work throws.
 */
export async function inLongTransaction<T>(
  database: Pick<Database, "pool">,
  mode: "READ WRITE" | "ISOLATION LEVEL REPEATABLE READ READ ONLY",
  work: (transaction: LongTransaction) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect();
  let broken = false;
  try {
    await client.query(`BEGIN ${mode}`);
    await client.query(`
      SET LOCAL statement_timeout = 0;
      SET LOCAL idle_in_transaction_session_timeout = 0;
      SET LOCAL TimeZone = 'UTC';
      SET LOCAL DateStyle = 'ISO, YMD';
      SET LOCAL IntervalStyle = 'iso_8601';
      SET LOCAL bytea_output = 'hex';
      SET LOCAL extra_float_digits = 1`);
    const result = await work({ client, db: drizzle({ client }) });
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
