/** A web address as a person types it, with or without its scheme; null for anything but http and https. */
export function parseWebAddress(typed: string): string | null {
  const text = typed.trim();
  if (/[\s\p{Cc}<>"\\]/u.test(text)) return null;
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d+(?:\/|$)/.test(text);
  const complete = hasScheme ? text : `https://${text}`;
  if (!/^https?:\/\//i.test(complete) || !URL.canParse(complete)) return null;
  const url = new URL(complete);
  const isPublic = url.hostname.includes(".") && url.username === "" && url.password === "";
  return isPublic ? url.href : null;
}

/** The address without what a reader need not see: the scheme, `www.` and a lone final slash. */
export function shortWebAddress(address: string): string {
  return address
    .replace(/^https?:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/^([^/?#]+)\/$/, "$1");
}

const localPart = /^(?!.*\.\.)(?!\.)[^\s@<>()[\]",;:\\\p{Cc}]{1,64}(?<!\.)$/u;
const host = /^(?:(?!-)[\p{L}\p{N}-]{1,63}(?<!-)\.)+(?!-)[\p{L}\p{N}-]{2,63}(?<!-)$/u;

/**
 * An e-mail address in lower case, or null. What no server would take is refused: dots that begin, end or follow one
 * another (RFC 5321), hyphens at the ends of a label of the host (RFC 1123). Whether it works, only a message tells.
 */
export function parseEmail(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const [before = "", after = "", ...more] = text.split("@");
  return more.length === 0 && localPart.test(before) && host.test(after) && text.length <= 254 ? text : null;
}
