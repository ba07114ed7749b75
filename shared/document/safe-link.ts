/** Whether a link may be followed: web, mail, telephone, or within this site. Other schemes could run code. */
export function isSafeLink(href: string): boolean {
  const address = href.trim();
  return /^(?:https?:|mailto:|tel:)/i.test(address) || /^(?:\/(?![/\\])|#)/.test(address);
}
