/** The slug of the page of this instance that an address leads to; undefined for any other address. */
export function slugInLink(href: unknown): string | undefined {
  if (typeof href !== "string" || !URL.canParse(href.trim(), location.origin)) return undefined;
  const { origin, pathname } = new URL(href.trim(), location.origin);
  const slug = origin === location.origin ? /^\/pages\/([^/]+)\/?$/.exec(pathname)?.[1] : undefined;
  if (slug === undefined) return undefined;
  try {
    return decodeURIComponent(slug);
  } catch {
    // Not an address that this application has made.
    return undefined;
  }
}

/** What an address leads to within this site, from its root on; undefined where it leaves the site or is no web address. */
export function pathInSite(href: string): string | undefined {
  if (href.startsWith("/")) return href;
  if (!href.startsWith(`${location.origin}/`)) return undefined;
  return href.slice(location.origin.length);
}
