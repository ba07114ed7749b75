import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";
import type { EmbeddedWorkerData, EmbeddedWorkerMessage } from "./embedded.ts";

const { folder, socketPath } = workerData as EmbeddedWorkerData;

/** PGlite turns fsync off (-F) by default; what was reported saved must survive a loss of power. */
const startParams = PGlite.defaultStartParams.filter((parameter) => parameter !== "-F");

function tell(message: EmbeddedWorkerMessage): void {
  parentPort?.postMessage(message);
}

/** A first start that is killed must leave no half-made database behind: it is made beside its place, then renamed. */
async function createWhenMissing(): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  await (await PGlite.create(unfinished, { startParams })).close();
  renameSync(unfinished, folder);
}

/** How the engine's main loop says that a statement has failed in the ordinary way: by "exiting" with this status. */
const SQL_ERROR = 100;

/**
 * PGlite goes on after any exception of its main loop, also one that leaves the engine in an unknown state (a trap, an
 * overflow of the stack), and answers nothing or a wrong result; and its socket server waits for ever after any other. Either
 * ends the worker here, and so the connections with their queries; the next start recovers as after any crash.
 */
function endWithEngine(running: PGlite): void {
  const { mod } = running as unknown as { mod: { _PostgresMainLoopOnce: () => void } };
  const runOnce = mod._PostgresMainLoopOnce;
  mod._PostgresMainLoopOnce = () => {
    try {
      runOnce();
    } catch (error) {
      const ordinary = typeof error === "object" && error !== null && "status" in error && error.status === SQL_ERROR;
      throw ordinary ? error : fatal(error);
    }
  };
  const exchange = running.execProtocolRawStream.bind(running);
  running.execProtocolRawStream = (message, options) =>
    exchange(message, options).catch((error: unknown) => {
      throw fatal(error);
    });
}

function fatal(error: unknown): unknown {
  setImmediate(() => {
    throw error;
  });
  return error;
}

await createWhenMissing();
const engine = await PGlite.create(folder, { startParams });

endWithEngine(engine);

// More than the pool's one connection, so that a connection may be opened while the one before is being taken down.
const maxConnections = 8;
const server = new PGLiteSocketServer(
  socketPath === undefined
    ? { db: engine, host: "127.0.0.1", port: 0, maxConnections }
    : { db: engine, path: socketPath, maxConnections },
);
await server.start();

parentPort?.once("message", async () => {
  await server.stop();
  await engine.close();
  tell({ state: "closed" });
  process.exit(0);
});

const port = Number(server.getServerConn().split(":").at(-1));
tell({ state: "ready", port: socketPath === undefined ? port : undefined });
