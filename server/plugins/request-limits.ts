import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { networkOf } from "../accounts/attempts.ts";
import type { SocketLimits } from "../collab/upgrades.ts";
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

/** What is counted, and whom it is counted to. */
type Asker = Pick<FastifyRequest, "ip" | "actor">;

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
  const limit = (max: number, keyGenerator: (asker: Asker) => string) => {
    const count = requestsPerMinute === 0 ? undefined : app.createRateLimit({ max, timeWindow: MINUTE, keyGenerator });
    const addHook = () => {
      if (count === undefined) return;
      app.addHook("onRequest", async (request) => {
        const { isUnlimited, isSameForEveryone } = request.routeOptions.config;
        if (isUnlimited || isSameForEveryone) return;
        const counted = await count(request);
        if (counted.isAllowed || !counted.isExceeded) return;
        throw new Refusal(429, "tooManyRequests", { seconds: Math.max(1, counted.ttlInSeconds) });
      });
    };
    return { count, addHook };
  };
  const addresses = limit(requestsPerMinute * PEOPLE_PER_ADDRESS, ({ ip }) => networkOf(ip));
  const people = limit(requestsPerMinute, ({ ip, actor }) => actor?.id ?? networkOf(ip));
  const isLetIn = async ({ count }: ReturnType<typeof limit>, asker: Asker) => {
    // All that a count without a route looks at.
    const counted = await count?.({ ...asker, routeOptions: {} } as FastifyRequest);
    return counted === undefined || counted.isAllowed || !counted.isExceeded;
  };
  const ofSockets: SocketLimits = {
    address: async (ip, { isAnonymous }) => {
      const asker = { ip, actor: null };
      return (await isLetIn(addresses, asker)) && (!isAnonymous || (await isLetIn(people, asker)));
    },
    person: (actor, ip) => isLetIn(people, { ip, actor }),
  };
  return {
    byAddress: addresses.addHook,
    byPerson: people.addHook,
    /** The same for the sockets of pages, which do not take the way of a request; undefined without limits. */
    ofSockets: requestsPerMinute === 0 ? undefined : ofSockets,
  };
}
