import { type Actor, mayOnPage, type PageAccess, type PageAction } from "@passerelles/shared/access.ts";
import { eq, getTableColumns } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { Refusal } from "../http/refusal.ts";

/** A row of `pages` without what may be long: its body, its text, its fields and what only search needs. */
export type PageHead = Omit<typeof pages.$inferSelect, "body" | "text" | "fields" | "search">;

const { body: _body, text: _text, fields: _fields, search: _search, ...columns } = getTableColumns(pages);
/** Every column that `PageHead` has. */
export const headColumns = columns;

/** What decides who may do what with a page. */
export function accessOf(page: Pick<PageHead, "ownerId" | "visibility" | "trashedAt" | "isTemplate">): PageAccess {
  const { ownerId, visibility, isTemplate } = page;
  return { ownerId, visibility, trashed: page.trashedAt !== null, isTemplate };
}

/**
 * Throws a `Refusal` unless this person may do this: 404 when they may not even know that the page exists, 410 when it
 * is in the trash and they could read it before, 403 when they may read it and no more.
 */
export function requireOnPage(actor: Actor | null, action: PageAction, page: PageAccess | undefined): void {
  if (page === undefined) throw new Refusal(404, "notFound");
  if (!mayOnPage(actor, "read", page)) {
    if (page.trashed && mayOnPage(actor, "read", { ...page, trashed: false })) throw new Refusal(410, "pageGone");
    throw new Refusal(404, "notFound");
  }
  if (!mayOnPage(actor, action, page)) throw new Refusal(403, "notAllowed");
}

/** The page of this id, when this person may do this with it; a `Refusal` as `requireOnPage` says otherwise. */
export async function findAllowedPage(
  db: Queryable,
  actor: Actor | null,
  action: PageAction,
  pageId: string,
): Promise<PageHead> {
  const [page] = await db.select(headColumns).from(pages).where(eq(pages.id, pageId));
  requireOnPage(actor, action, page && accessOf(page));
  if (page === undefined) throw new Refusal(404, "notFound");
  return page;
}
