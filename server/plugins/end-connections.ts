import type { FastifyInstance } from "fastify";

/** Milliseconds that requests which are under way may take once the server closes: one may never have been asked to its end. */
const PATIENCE = 1000;

/**
 * Once the server is asked to stop, each connection ends with the answer at hand: one that is kept alive would hold up the
 * stop, and a load balancer would go on using it.
 */
export function endConnections(app: FastifyInstance, stopping: AbortSignal | undefined): void {
  app.addHook("onSend", async (_request, reply) => {
    if (stopping?.aborted) reply.header("connection", "close");
  });
  app.addHook("preClose", async () => {
    setTimeout(() => app.server.closeAllConnections(), PATIENCE).unref();
  });
}
