import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "../http/refusal.ts";

/**
 * Refuses whoever does not say the token of those who watch the instance, as `Authorization: Bearer`. Without a token
 * nobody watches, and what they would ask does not exist.
 */
export function requireToken(request: FastifyRequest, reply: FastifyReply, token: string | undefined): void {
  if (token === undefined) throw new Refusal(404, "notFound");
  const [, given = ""] = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? "") ?? [];
  if (timingSafeEqual(digest(given), digest(token))) return;
  reply.header("www-authenticate", "Bearer");
  throw new Refusal(401, "tokenRequired");
}

/** Of the same length whatever is compared. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
