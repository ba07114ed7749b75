import { once } from "node:events";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { PoolConfig } from "pg";
import { type DataLock, lockDataFolder } from "./data-lock.ts";
import { privateSocket } from "./private-socket.ts";

/** What the worker is given: the folder of the database and, where there are Unix sockets, the one to listen on. */
export type EmbeddedWorkerData = { folder: string; socketPath: string | undefined };

/** What the worker says: it listens (on `port` when not on a Unix socket), or it has closed the database. */
export type EmbeddedWorkerMessage = { state: "ready"; port: number | undefined } | { state: "closed" };

/** PostgreSQL in WebAssembly, running in a worker thread of this process. */
export type EmbeddedEngine = {
  connection: Pick<PoolConfig, "host" | "port" | "user" | "database">;
  /** Resolves, once, with the reason when the engine ends without having been asked to. */
  failed: Promise<Error>;
  lock: DataLock;
  /** Closes the database cleanly and gives the data folder back. */
  close: () => Promise<void>;
};

/** The port is only part of a Unix socket's name, as PostgreSQL's clients spell it. */
const SOCKET_PORT = 5432;

/** The engine does not watch its own stack, and an overflow is a crash: deeply nested values get sixteen times the room. */
const STACK_MEGABYTES = 64;

/**
 * Starts the embedded database of a data folder, creating it when there is none.
 * Throws `DataFolderInUse` when another process has the folder, or the reason why the engine does not start.
 */
export async function startEmbedded(dataDir: string): Promise<EmbeddedEngine> {
  const root = resolve(dataDir);
  const lock = lockDataFolder(root);
  const socket = process.platform === "win32" ? undefined : privateSocket(root, `.s.PGSQL.${SOCKET_PORT}`);
  const workerData: EmbeddedWorkerData = { folder: join(root, "database"), socketPath: socket?.path };
  const worker = new Worker(new URL("./embedded-worker.ts", import.meta.url), {
    workerData,
    resourceLimits: { stackSizeMb: STACK_MEGABYTES },
  });
  const giveBack = () => {
    socket?.remove();
    lock.release();
  };

  let closing: Promise<void> | undefined;
  const failed = new Promise<Error>((settle) => {
    worker.once("error", (error) => settle(new Error("The embedded database has failed.", { cause: error })));
    worker.once("exit", () => closing === undefined && settle(new Error("The embedded database has ended.")));
  });

  // Node's watch mode speaks on the same channel, of the files that the worker loads.
  const ready = new Promise<EmbeddedWorkerMessage & { state: "ready" }>((settle) => {
    worker.on("message", (message: EmbeddedWorkerMessage) => message.state === "ready" && settle(message));
  });
  const started = await Promise.race([ready, failed]);
  if (started instanceof Error) {
    giveBack();
    const why = started.cause instanceof Error ? `: ${started.cause.message}` : "";
    throw new Error(`The embedded database in ${root} does not start${why}`, { cause: started });
  }
  const { port } = started;

  const close = async () => {
    const ended = once(worker, "exit").catch(() => undefined);
    if (worker.threadId !== -1) {
      worker.postMessage("close");
      await ended;
    }
    giveBack();
  };
  return {
    connection: {
      host: socket?.folder ?? "127.0.0.1",
      port: port ?? SOCKET_PORT,
      user: "postgres",
      database: "postgres",
    },
    failed,
    lock,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
