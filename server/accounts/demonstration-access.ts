import type { FastifyRequest } from "fastify";
import { type Configuration, isLoopback } from "../env.ts";

/** Whether the demonstration accounts, whose password everybody knows, may be used on this instance. */
export function mayDemonstrate(config: Pick<Configuration, "host" | "publicUrl">): boolean {
  return isLoopback(config);
}

/**
 * Whether a request was made on this machine, for this machine: it comes from a loopback address and asks for a loopback
 * host, and nothing says that it was passed on, so that neither a proxy on this machine nor a foreign name that resolves to
 * it lets a stranger in.
 */
export function isLocalRequest(request: Pick<FastifyRequest, "ip" | "host" | "headers">): boolean {
  if (Object.keys(request.headers).some((name) => /^(?:forwarded|via|x-forwarded-.*|x-real-ip)$/.test(name)))
    return false;
  const publicUrl = `http://${request.host}`;
  return URL.canParse(publicUrl) && isLoopback({ host: request.ip, publicUrl });
}
