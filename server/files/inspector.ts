import { fork } from "node:child_process";
import { join } from "node:path";
import type { Inspection, InspectionRequest } from "./inspection.ts";

/** Milliseconds that one file may take. */
const LONGEST = 30_000;
/** Megabytes of JavaScript in the process that inspects; the pixels themselves are limited by their number. */
const MEMORY = 256;
/** Files that may wait for their turn. */
const LONGEST_QUEUE = 20;

/** Thrown when too many files wait already. */
export class InspectorBusy extends Error {
  override name = "InspectorBusy";
}

/** Looks at files, one after the other. */
export interface Inspector {
  /** Runs this work in its turn. Throws `InspectorBusy` when too many wait. */
  inTurn<T>(work: (inspect: (request: InspectionRequest) => Promise<Inspection>) => Promise<T>): Promise<T>;
}

/** An inspector of this process: what it does takes one processor and the memory of one image, however many send files. */
export function createInspector(): Inspector {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn: (work) => {
      if (waiting >= LONGEST_QUEUE) return Promise.reject(new InspectorBusy("too many files wait"));
      waiting += 1;
      const turn = last
        .then(() => work(inspectInProcess))
        .finally(() => {
          waiting -= 1;
        });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** A process that ends without an answer, or too late, has met a file that it cannot read. */
function inspectInProcess(request: InspectionRequest): Promise<Inspection> {
  return new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, "inspect-process.ts"), {
      ...{ serialization: "advanced", env: {}, stdio: ["ignore", "ignore", "ignore", "ipc"] },
      execArgv: [`--max-old-space-size=${MEMORY}`],
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), LONGEST);
    let answer: Inspection = { refused: "imageUnreadable" };
    child.once("message", (inspection) => {
      answer = inspection as Inspection;
    });
    child.once("error", () => resolve(answer));
    child.once("close", () => {
      clearTimeout(timer);
      resolve(answer);
    });
    child.send(request, () => undefined);
  });
}
