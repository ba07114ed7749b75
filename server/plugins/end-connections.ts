import type { FastifyInstance } from "fastify";

/**
 * Once the server is asked to stop, each connection ends with the answer at hand: one that is kept alive would hold up the
 * stop, and a load balancer would go on using it.
 */
export function endConnections(app: FastifyInstance, stopping: AbortSignal | undefined): void {
  app.addHook("onSend", async (_request, reply) => {
    if (stopping?.aborted) reply.header("connection", "close");
  });
}
