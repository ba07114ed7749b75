import { type FastifyReply, type FastifyRequest, LogController } from "fastify";

/**
 * One line for each answer: what was asked by the pattern of its route, never by its address, which may hold the secret
 * of a link or the words of a search.
 */
export class RequestLog extends LogController {
  override incomingRequest(): void {}

  override routeNotFound(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const { statusCode, elapsedTime } = reply;
    const route = request.routeOptions.url ?? "unknown";
    const line = { method: request.method, route, status: statusCode, ms: Math.round(elapsedTime) };
    if (error) request.log.warn({ ...line, err: error }, "answer cut short");
    else request.log.info(line, "answered");
  }
}
