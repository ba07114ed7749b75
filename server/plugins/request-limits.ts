import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { networkOf } from "../accounts/attempts.ts";
import type { Configuration } from "../env.ts";
import { Refusal } from "../http/refusal.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** It is answered however often it is asked for. */
    isUnlimited?: boolean;
  }
}

const MINUTE = 60_000;
/** So many times what one person may ask comes from an address: an office shares one. */
const PEOPLE_PER_ADDRESS = 10;

/**
 * Refuses (429) what one person, or one address of anonymous readers, asks beyond `requestsPerMinute`, and what one address
 * asks in all beyond ten times as much, whatever cookies it sends. Each node counts for itself, and remembers the 5,000
 * people and addresses seen last. Files, which cost next to nothing, are not counted. Call `byAddress` before it is known
 * who asks, and `byPerson` after: hooks run in that order.
 */
export async function createRequestLimits(
  app: FastifyInstance,
  { requestsPerMinute }: Pick<Configuration, "requestsPerMinute">,
) {
  await app.register(rateLimit, { global: false });
  const limit = (max: number, keyGenerator: (request: FastifyRequest) => string) => () => {
    if (requestsPerMinute === 0) return;
    const count = app.createRateLimit({ max, timeWindow: MINUTE, keyGenerator });
    app.addHook("onRequest", async (request) => {
      const { isUnlimited, isSameForEveryone } = request.routeOptions.config;
      if (isUnlimited || isSameForEveryone) return;
      const counted = await count(request);
      if (counted.isAllowed || !counted.isExceeded) return;
      throw new Refusal(429, "tooManyRequests", { seconds: Math.max(1, counted.ttlInSeconds) });
    });
  };
  return {
    byAddress: limit(requestsPerMinute * PEOPLE_PER_ADDRESS, (request) => networkOf(request.ip)),
    byPerson: limit(requestsPerMinute, (request) => request.actor?.id ?? networkOf(request.ip)),
  };
}
