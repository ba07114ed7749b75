import { sql } from "drizzle-orm";
import type pg from "pg";
import type { Queryable } from "./client.ts";

/** The table of the epoch. It says something of this database, not of its content: no backup holds it. */
export const RESTORE_EPOCH_TABLE = "restore_epoch";

/** The name of the time since the last restore, a UUID: what was read under another one is not of this content. */
export async function readRestoreEpoch(db: Queryable): Promise<string> {
  const { rows } = await db.execute<{ epoch: string }>(sql`SELECT epoch FROM restore_epoch`);
  const [row] = rows;
  if (row === undefined) throw new Error("The database has no restore epoch.");
  return row.epoch;
}

/** Begins a new epoch; to be done in the transaction that replaces the content. */
export async function renewRestoreEpoch(client: pg.ClientBase): Promise<void> {
  await client.query(`UPDATE ${RESTORE_EPOCH_TABLE} SET epoch = gen_random_uuid()`);
}
