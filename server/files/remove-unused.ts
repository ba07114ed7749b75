import { sql } from "drizzle-orm";
import type { Database, Queryable } from "../database/client.ts";
import type { Services } from "../services.ts";

/** Milliseconds between two clean-ups. */
const PERIOD = 3_600_000;

/** How long what nobody needs is kept, in days. */
export interface Delays {
  /** A file that no page and no kept version uses: a page written without a connection may still bring it back. */
  unused: number;
  /** An upload that nobody goes on with. */
  abandoned: number;
}

const DELAYS: Delays = { unused: 30, abandoned: 1 };

/** Removes the uploads that nobody goes on with, the files that nothing has used for long, and the bytes that are no file's. */
export async function removeUnused({ db }: { db: Queryable }, delays: Delays = DELAYS): Promise<void> {
  const ago = (days: number) => sql`now() - ${days} * interval '1 day'`;
  await db.execute(sql`DELETE FROM uploads WHERE touched_at <= ${ago(delays.abandoned)}`);
  const isUsed = sql`(EXISTS (SELECT FROM page_files WHERE file_id = files.id)
    OR EXISTS (SELECT FROM version_files WHERE file_id = files.id))`;
  await db.execute(sql`UPDATE files SET unused_since = NULL WHERE unused_since IS NOT NULL AND ${isUsed}`);
  await db.execute(sql`UPDATE files SET unused_since = now() WHERE unused_since IS NULL AND NOT ${isUsed}`);
  await db.execute(sql`DELETE FROM files WHERE unused_since <= ${ago(delays.unused)} AND NOT ${isUsed}`);
  // The sizes of an image go with it, and are no content's own any more.
  const isFile = sql`EXISTS (SELECT FROM files WHERE files.hash = contents.hash)`;
  const isSize = sql`EXISTS (SELECT FROM content_sizes WHERE sized_hash = contents.hash)`;
  const removed = () => db.execute(sql`DELETE FROM contents WHERE NOT ${isFile} AND NOT ${isSize}`);
  await removed();
  await removed();
}

/** Does so every hour. Answers how to stop. */
export function removeUnusedRegularly({ database, log }: { database: Pick<Database, "db"> } & Pick<Services, "log">) {
  const timer = setInterval(() => {
    removeUnused(database).catch((error: unknown) => {
      log.warn({ err: error }, "unused files stay for another hour");
    });
  }, PERIOD);
  timer.unref();
  return () => clearInterval(timer);
}
