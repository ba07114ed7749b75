import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { FastifyBaseLogger } from "fastify";
import type { LogLevel } from "../env.ts";
import { PageAtHand } from "./page-at-hand.ts";
import type { Projector } from "./projector.ts";

/** What the thread is given: the database, what it logs, and what was at hand when those before it died. */
export interface ProjectorWorkerData {
  databaseUrl: string;
  logLevel: LogLevel;
  failed: readonly string[];
  atHand: SharedArrayBuffer;
}

/** What the thread is told: the pages whose log has grown, or to end. */
export type ProjectorMessage = readonly string[] | "close";

/** Milliseconds during which changed pages are gathered, to be told together. */
export const GATHERING = 100;

/** Milliseconds between the death of a thread and the start of the next; doubled each time that it does not live long. */
const rest = { first: 1000, longest: 60_000 } as const;
/** Milliseconds that it may take to end by itself: less than what stopping may take in all. */
const PATIENCE = 2000;
/** Deaths that are remembered, with the page that was at hand. */
const REMEMBERED = 100;

/** Megabytes: the heaviest page, 10 MiB of very short paragraphs, takes some 400. What is beyond ends the thread, not the process. */
const defaultHeap = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };

/**
 * A projector in a thread of its own, with a connection of its own to this PostgreSQL server: whatever it reads, what people
 * type is relayed meanwhile. When it dies it is started again, and looks by itself for what it missed.
 */
export function createProjectorThread(options: {
  databaseUrl: string;
  logLevel: LogLevel;
  log: Pick<FastifyBaseLogger, "error">;
  heap?: typeof defaultHeap;
}): Pick<Projector, "start" | "close"> {
  const { databaseUrl, logLevel, log, heap = defaultHeap } = options;
  const atHand = new PageAtHand();
  const failed: string[] = [];
  const grown = new Set<string>();
  let worker: Worker | undefined;
  let again: NodeJS.Timeout | undefined;
  let telling: NodeJS.Timeout | undefined;
  let deaths = 0;
  let closed = false;
  let stopListening: (() => void) | undefined;

  function startWorker(): void {
    const born = performance.now();
    const workerData: ProjectorWorkerData = { databaseUrl, logLevel, failed, atHand: atHand.shared };
    atHand.set(undefined);
    let code: string | undefined;
    try {
      worker = new Worker(new URL("./projector-worker.ts", import.meta.url), {
        ...{ name: "projector", workerData, resourceLimits: heap },
      });
    } catch (error) {
      died(born, codeOf(error));
      return;
    }
    worker.on("error", (error) => {
      code = codeOf(error);
    });
    worker.once("exit", () => {
      worker = undefined;
      died(born, code);
    });
  }

  function died(born: number, code: string | undefined): void {
    if (closed) return;
    const pageId = atHand.get();
    if (pageId !== undefined) failed.push(pageId);
    failed.splice(0, failed.length - REMEMBERED);
    deaths = performance.now() - born > rest.longest ? 1 : deaths + 1;
    const pause = Math.min(rest.longest, rest.first * 2 ** (deaths - 1));
    log.error({ code, pageId, wait: pause }, "the projector has died, and will be started again");
    again = setTimeout(startWorker, pause);
  }

  function tell(): void {
    telling = undefined;
    const message: ProjectorMessage = [...grown];
    grown.clear();
    worker?.postMessage(message);
  }

  return {
    start(doorbell) {
      stopListening = doorbell?.((pageId) => {
        grown.add(pageId);
        telling ??= setTimeout(tell, GATHERING);
      });
      startWorker();
    },
    async close() {
      closed = true;
      clearTimeout(again);
      clearTimeout(telling);
      stopListening?.();
      if (worker === undefined) return;
      const ended = once(worker, "exit");
      worker.postMessage("close" satisfies ProjectorMessage);
      const patience = new AbortController();
      const isLate = await Promise.race([
        ended.then(() => false),
        wait(PATIENCE, true, { signal: patience.signal }).catch(() => false),
      ]);
      patience.abort();
      if (isLate) await worker?.terminate();
    },
  };
}

/** Of an error no more is logged than its code: on its way from the thread it has lost what keeps its values out of a log. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
