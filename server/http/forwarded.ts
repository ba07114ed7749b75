import type { IncomingMessage } from "node:http";
import proxyAddr from "@fastify/proxy-addr";

/** Whose word about a request is believed, as Fastify's `trustProxy` says it. */
export type ProxyTrust = false | string[] | ((address: string, hop: number) => boolean);

/** What a request that does not come through Fastify's router says of where it comes from. */
export interface Forwarded {
  /** As `request.ip`. */
  addressOf(raw: IncomingMessage): string;
  /** As `request.host`. */
  hostOf(raw: IncomingMessage): string;
}

/** Reads what proxies tell, if they are trusted, exactly as Fastify does. */
export function readForwarded(trust: ProxyTrust): Forwarded {
  const ownHost = (raw: IncomingMessage) => raw.headers.host ?? "";
  if (trust === false) return { addressOf: (raw) => raw.socket.remoteAddress ?? "", hostOf: ownHost };
  const isTrusted = typeof trust === "function" ? trust : proxyAddr.compile(trust);
  return {
    addressOf: (raw) => proxyAddr.all(raw, isTrusted).at(-1) ?? "",
    hostOf: (raw) => {
      const told = [raw.headers["x-forwarded-host"]].flat().join(",");
      // Of several the last is what the nearest proxy has written.
      if (told !== "" && isTrusted(raw.socket.remoteAddress ?? "", 0)) return told.split(",").at(-1)?.trim() ?? "";
      return ownHost(raw);
    },
  };
}
