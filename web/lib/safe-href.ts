/** The address of a link when it leads where a link may lead (web, mail, telephone, or within this site), else undefined. */
export function safeHref(href: unknown): string | undefined {
  if (typeof href !== "string") return undefined;
  const trimmed = href.trim();
  if (/^(https?:|mailto:|tel:)/i.test(trimmed)) return trimmed;
  return /^(\/(?![/\\])|#)/.test(trimmed) ? trimmed : undefined;
}

/** Whether the address leaves this site. */
export function isOutside(href: string): boolean {
  return /^https?:/i.test(href);
}
