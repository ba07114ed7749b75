import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import type { Configuration } from "../env.ts";
import type { DataLock } from "./data-lock.ts";
import { endWhenDead } from "./dead-lines.ts";
import { type EmbeddedEngine, startEmbedded } from "./embedded.ts";
import { Occupation } from "./occupation.ts";

/** Drizzle over `pg`. */
export type Drizzle = NodePgDatabase;

/** What runs a query: the database itself, or a transaction open on it. */
export type Queryable = Omit<Drizzle, "$client">;

/** An open database. */
export type Database = {
  db: Drizzle;
  pool: pg.Pool;
  /** True on PGlite: one connection only, and notifications are not delivered. */
  embedded: boolean;
  /** Resolves with the reason if the embedded engine dies; never resolves on a PostgreSQL server, whose pool reconnects. */
  failed: Promise<Error>;
  /** What holds the database when it is embedded, so that others wait. */
  occupation: Occupation;
  /** The hold on the data folder, when embedded. */
  lock: DataLock | undefined;
  /** Waits for the queries that run, then closes the connections and the embedded engine. */
  close: () => Promise<void>;
};

/** Milliseconds after which PostgreSQL gives up a statement that a person waits for. */
const STATEMENT_TIMEOUT = 30_000;
/** Milliseconds after which a forgotten transaction is rolled back, so that its locks do not hold up everybody. */
const IDLE_TRANSACTION_TIMEOUT = 60_000;
const CONNECTION_TIMEOUT = 10_000;
/** Milliseconds without an answer after which it is asked whether the line is dead: no statement of ours should take longer. */
const LONGEST_SILENCE = STATEMENT_TIMEOUT + 5000;
const POOL_SIZE = 12;

/**
 * Opens the database that the configuration names: a PostgreSQL server, or else the embedded one of the data folder.
 * Throws one sentence when the server does not answer, and what `startEmbedded` throws.
 */
export async function openDatabase(config: Pick<Configuration, "databaseUrl" | "dataDir">): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    const database = connectToServer(config.databaseUrl);
    await database.pool.query("SELECT 1").catch(async (error: unknown) => {
      await database.close();
      throw unreachable(config.databaseUrl ?? "", error);
    });
    return database;
  }
  const engine = await startEmbedded(config.dataDir);
  return fromPool(embeddedPool(engine), engine);
}

/** A PostgreSQL server, over so many connections at most, each opened when it is needed. */
export function connectToServer(databaseUrl: string, connections = POOL_SIZE): Database {
  return fromPool(serverPool(databaseUrl, connections), undefined);
}

function unreachable(databaseUrl: string, error: unknown): Error {
  const { host, pathname } = new URL(databaseUrl);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = error instanceof Error && error.message !== "" ? error.message : code;
  return new Error(`The PostgreSQL database ${host}${pathname} cannot be opened: ${why}.`, { cause: error });
}

function serverPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: "passerelles",
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT,
    keepAlive: true,
  });
  pool.on("connect", (client) => endWhenDead(client, LONGEST_SILENCE, pool.options));
  return pool;
}

/**
 * One connection only. The engine has one session that all connections share: named statements would collide, and a query
 * on a second connection would wait for the transaction open on the first, for ever if that transaction waits for it.
 * For the same reason a new connection first clears what the one before may have left in the session.
 */
function embeddedPool(engine: EmbeddedEngine): pg.Pool {
  return new pg.Pool({
    ...engine.connection,
    max: 1,
    idleTimeoutMillis: 0,
    onConnect: async (client) => {
      await client.query("DISCARD ALL");
    },
  });
}

function fromPool(pool: pg.Pool, engine: EmbeddedEngine | undefined): Database {
  // An idle connection that breaks is replaced at the next query, which reports what is wrong if anything still is;
  // without a listener the event would end the process.
  pool.on("error", () => undefined);
  // The same for a connection that breaks while it is lent: its queries reject, which is where the error is dealt with.
  pool.on("connect", (client) => client.on("error", () => undefined));
  let closing: Promise<void> | undefined;
  const close = async () => {
    await pool.end();
    await engine?.close();
  };
  return {
    db: drizzle({ client: pool }),
    pool,
    embedded: engine !== undefined,
    failed: engine?.failed ?? new Promise<Error>(() => undefined),
    occupation: new Occupation(),
    lock: engine?.lock,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
