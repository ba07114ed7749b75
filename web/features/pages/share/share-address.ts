import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";

/** The whole address of a page, as others open it. */
export function shareAddress({ url }: Pick<PageSummary, "url">): string {
  return new URL(url, location.origin).href;
}

/** Opens a message that says what the page is and where, to whom is left to its writer. */
export function shareMail(page: Pick<PageSummary, "title" | "summary" | "url">): string {
  const body = [page.summary, shareAddress(page)].filter(Boolean).join("\r\n\r\n");
  return `mailto:?subject=${encodeURIComponent(page.title)}&body=${encodeURIComponent(body)}`;
}
