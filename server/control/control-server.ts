import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rm, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Collab } from "../collab/collab.ts";
import { backupToFile } from "../database/backup.ts";
import type { Database } from "../database/client.ts";
import { restoreFromFile, verifyArchive } from "../database/restore.ts";
import { findPage } from "../inspection/find-page.ts";
import { inspectPage } from "../inspection/inspect-page.ts";
import { inspectionLines } from "../inspection/inspection-lines.ts";
import { rebuildProjections } from "../projection/rebuild.ts";
import { controlAddress } from "./control-address.ts";

/** The live core: it lets go of the database and takes it up again after it was replaced, and tells of its rooms. */
export type ControlledCollab = Pick<Collab, "pause" | "resume" | "report">;

/**
 * Lets the command-line tools of this machine's user back up, restore, reproject and inspect the embedded database while this
 * process holds it: plain HTTP on a socket in a folder that nobody else may enter. One request at a time.
 * Answers how to stop it, which waits for the request that runs.
 */
export async function startControlServer(options: {
  database: Database;
  dataDir: string;
  collab: ControlledCollab;
}): Promise<{ close: () => Promise<void> }> {
  const work = resolve(options.dataDir, "run");
  await mkdir(work, { recursive: true, mode: 0o700 });
  const address = controlAddress(resolve(options.dataDir));
  let running: Promise<void> | undefined;

  const server = createServer((request, response) => {
    if (running !== undefined) {
      answer(response, 409, "Another command is running: wait for its end.");
      return;
    }
    const spool = join(work, `${randomUUID()}.tar.gz`);
    running = handle(request, response, { ...options, spool })
      .catch((error: unknown) => {
        if (response.headersSent) response.destroy();
        else answer(response, 422, error instanceof Error ? error.message : String(error));
      })
      .finally(async () => {
        running = undefined;
        await rm(spool, { force: true });
      });
  });
  // An archive takes as long as it takes.
  server.requestTimeout = 0;
  server.listen(address.path);
  await once(server, "listening");
  options.database.lock?.announceControl(address.path);

  return {
    close: async () => {
      options.database.lock?.announceControl(undefined);
      const closed = once(server, "close");
      server.close();
      await running;
      server.closeAllConnections();
      await closed;
      address.remove();
    },
  };
}

type Job = { database: Database; collab: ControlledCollab; spool: string };

async function handle(request: IncomingMessage, response: ServerResponse, job: Job): Promise<void> {
  const wanted = `${request.method} ${request.url}`;
  if (wanted === "GET /backup") await sendBackup(response, job);
  else if (wanted === "PUT /restore") await receiveRestore(request, response, job);
  else if (wanted === "POST /rebuild") {
    await rebuildProjections(job.database.db);
    answer(response, 200, "Rebuilding.");
  } else if (wanted.startsWith("GET /pages/")) {
    const name = decodeURIComponent(wanted.slice("GET /pages/".length));
    answer(response, 200, await inspect(job, name));
  } else
    answer(response, 404, "The control channel knows GET /backup, PUT /restore, POST /rebuild and GET /pages/PAGE.");
}

async function inspect({ database: { db }, collab }: Job, name: string): Promise<string> {
  const found = await inspectPage(db, await findPage(db, name));
  return inspectionLines(found, collab.report(found.page)).join("\n");
}

/** The archive is finished before it is sent: a reader that stops reading must not keep a transaction open. */
async function sendBackup(response: ServerResponse, { database, spool }: Job): Promise<void> {
  await database.occupation.during("backup", () => backupToFile(database, spool));
  const { size } = await stat(spool);
  response.writeHead(200, { "content-type": "application/gzip", "content-length": size });
  await pipeline(createReadStream(spool), response);
}

async function receiveRestore(request: IncomingMessage, response: ServerResponse, job: Job): Promise<void> {
  await pipeline(request, createWriteStream(job.spool, { mode: 0o600 }));
  await verifyArchive(job.spool);
  try {
    await job.collab.pause();
    await job.database.occupation.during("restore", () => restoreFromFile(job.database, job.spool));
  } finally {
    await job.collab.resume();
  }
  answer(response, 200, "Restored.");
}

function answer(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "application/json", connection: "close" });
  response.end(JSON.stringify({ message }));
}
