import { isIPv6 } from "node:net";
import { z } from "zod";
import type { Configuration } from "../env.ts";
import type { LiveRoom } from "./inspection-lines.ts";

/** Milliseconds that the node has to answer. */
const PATIENCE = 3000;

const answer = z
  .object({
    state: z.enum(["loading", "live", "draining", "gone"]),
    seq: z.number(),
    sockets: z.number(),
    writers: z.number(),
    queued: z.number(),
    documentBytes: z.number(),
    waitingBytes: z.number(),
  })
  .nullable();

/** Asks the node that this configuration starts for its room of a page; it is asked as those who watch it do. Never throws. */
export async function askNode(
  { host, port, metricsToken }: Pick<Configuration, "host" | "port" | "metricsToken">,
  pageId: string,
): Promise<LiveRoom> {
  if (metricsToken === undefined) return { notAsked: "not asked: METRICS_TOKEN is not set" };
  const address = `http://${reachable(host)}:${port}`;
  try {
    const response = await fetch(`${address}/metrics/rooms/${pageId}`, {
      headers: { authorization: `Bearer ${metricsToken}` },
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return { notAsked: `${address} answers ${response.status}` };
    return answer.parse(await response.json());
  } catch {
    return { notAsked: `no node answers at ${address}` };
  }
}

/** Where this machine reaches what listens on this address. */
function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return isIPv6(host) ? `[${host}]` : host;
}
