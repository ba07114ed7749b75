/** Longest address that is shown from another host, in characters. */
export const longestRemoteAddress = 2000;

/** Names that only mean something within one network or one machine (RFC 6761, RFC 6762, RFC 8375, and ICANN's `internal`). */
const privateSuffix =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|test|invalid|onion|home\.arpa)$/;
/** A public name as the URL parser leaves it: labels in ASCII, the last one with a letter, so that no address of a machine passes. */
const publicName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,63}$/;

/**
 * An address on another host whose content may be shown here once the reader agrees: https, a public name, nobody's
 * credentials, nothing that a parser would take out. Null for any other text.
 */
export function readRemoteAddress(typed: string): URL | null {
  const text = typed.trim();
  if (text.length > longestRemoteAddress || !/^https:\/\/[^/\\?#@\s]/i.test(text)) return null;
  if (/[\p{Cc}\s\\<>"`{}|^]/u.test(text) || !text.isWellFormed()) return null;
  const url = URL.parse(text);
  if (url === null || url.protocol !== "https:" || url.username !== "" || url.password !== "") return null;
  return publicName.test(url.hostname) && !privateSuffix.test(url.hostname) ? url : null;
}

/** The host of an address as a reader knows it. */
export function hostName({ host }: URL): string {
  return host.replace(/^www\./, "");
}
