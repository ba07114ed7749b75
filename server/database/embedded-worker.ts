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

await createWhenMissing();
const engine = await PGlite.create(folder, { startParams });

// An engine that throws here has failed as a whole (SQL errors are answers, not exceptions), and the socket server would
// leave every later query waiting: ending the worker ends the connections, and with them the queries.
const run = engine.execProtocolRawStream.bind(engine);
engine.execProtocolRawStream = async (message, options) => {
  try {
    return await run(message, options);
  } catch (error) {
    setImmediate(() => {
      throw error;
    });
    throw error;
  }
};

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
