import type { FastifyBaseLogger } from "fastify";

declare module "fastify" {
  interface FastifyInstance {
    afterAnswer: AfterAnswer;
  }
}

/** Work that nobody waits for: its time must not tell the asker anything. */
export interface AfterAnswer {
  /** Starts the work once the present one has been answered; a failure is logged. */
  run(work: () => Promise<void>): void;
  /** Resolves when no such work is left. */
  settled(): Promise<void>;
}

/** Keeps track of the work that goes on after answers, so that the application closes after it. */
export function createAfterAnswer(log: FastifyBaseLogger): AfterAnswer {
  const working = new Set<Promise<void>>();
  return {
    run: (work) => {
      const done = new Promise((resolve) => setImmediate(resolve))
        .then(work)
        .catch((error: unknown) => log.error({ err: error }, "work after an answer failed"))
        .then(() => void working.delete(done));
      working.add(done);
    },
    settled: async () => {
      while (working.size > 0) await Promise.all(working);
    },
  };
}
