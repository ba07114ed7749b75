import { setTimeout as wait } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { Gauge, type Registry } from "prom-client";
import type { Database } from "../database/client.ts";

/** Milliseconds that the database has to answer: whoever watches must hear of the rest also while it does not. */
const PATIENCE = 2000;

interface Behind {
  pages: number;
  /** Seconds. */
  lag: number;
}

/** Adds the use of the database's connections, and how far lists and search are behind the documents. */
export function measureDatabase(registry: Registry, database: Database): void {
  const registers = [registry];
  new Gauge({
    name: "passerelles_database_connections",
    help: "Connections of this node to the database; `waiting`: requests that wait for one.",
    labelNames: ["state"],
    registers,
    collect() {
      const { totalCount, idleCount, waitingCount } = database.pool;
      this.set({ state: "used" }, totalCount - idleCount);
      this.set({ state: "idle" }, idleCount);
      this.set({ state: "waiting" }, waitingCount);
    },
  });
  let behind: Promise<Behind | null> = Promise.resolve(null);
  new Gauge({
    name: "passerelles_projection_pages_behind",
    help: "Pages that have changed since lists and search were told. Absent while the database does not answer.",
    registers,
    async collect() {
      behind = readBehind(database);
      const found = await behind;
      if (found === null) this.remove();
      else this.set(found.pages);
    },
  });
  new Gauge({
    name: "passerelles_projection_lag_seconds",
    help: "Time since the last change of the page that has waited longest. Absent while the database does not answer.",
    registers,
    async collect() {
      const found = await behind;
      if (found === null) this.remove();
      else this.set(found.lag);
    },
  });
}

/** Null when the database does not answer in time, or is held by a backup. */
async function readBehind({ db, occupation }: Pick<Database, "db" | "occupation">): Promise<Behind | null> {
  if (occupation.work !== null) return null;
  const late = new AbortController();
  const answered = db.execute<{ pages: number; lag: number }>(
    sql`SELECT count(*)::int AS pages, coalesce(extract(epoch FROM now() - min(changed_at)), 0)::float8 AS lag
        FROM pages WHERE seq > projected_seq`,
  );
  const found = await Promise.race([
    answered.then(({ rows: [row] }) => row ?? null).catch(() => null),
    wait(PATIENCE, null, { signal: late.signal }).catch(() => null),
  ]);
  late.abort();
  return found;
}
