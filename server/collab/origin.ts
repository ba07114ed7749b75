import { isIP } from "node:net";

/** Whether this host name, without a port, is of this machine alone. */
function isLoopback(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return bare === "localhost" || bare === "::1" || (isIP(bare) === 4 && bare.startsWith("127."));
}

/**
 * Whether a socket may be opened from this origin. Browsers always tell it, and send cookies along whatever site the
 * page is of: so a foreign one is refused. Absent, it is not a browser. On this machine alone, where people type
 * `localhost` as well as `127.0.0.1`, the address that was asked for is enough.
 */
export function mayOpenFrom(origin: string | undefined, host: string | undefined, publicUrl: string): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  const ours = new URL(publicUrl);
  if (from.origin === ours.origin) return true;
  return isLoopback(ours.hostname) && isLoopback(from.hostname) && from.host === host;
}
