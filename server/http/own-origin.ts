import type { FastifyRequest } from "fastify";
import type { Configuration } from "../env.ts";

/**
 * Whether a request comes from a page of this instance, or from a program that is not a browser. A browser names the
 * page's origin in `Origin`, or at least how far it stands in `Sec-Fetch-Site`; a page cannot forge either.
 */
export function isOwnOrigin(
  request: Pick<FastifyRequest, "headers" | "host">,
  config: Pick<Configuration, "publicUrl">,
): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) return origin === config.publicUrl || isAtHost(origin, request.host);
  const site = request.headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none";
}

function isAtHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
