import { type Actor, type PageAction, type Visibility, visibilities } from "@passerelles/shared/access.ts";
import { eq } from "drizzle-orm";
import type { Database, Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { requireAlternativesOfPage } from "./alternatives.ts";
import { accessOf, headColumns, requireOnPage } from "./guard.ts";
import { type SummaryRow, summaryColumns } from "./summaries.ts";

/**
 * Makes a page visible to these people. A `Refusal` says why not: it is not opened to more people while one of its images
 * cannot be read by those who do not see it.
 */
export function setVisibility(
  db: Queryable,
  actor: Actor,
  pageId: string,
  visibility: Visibility,
): Promise<SummaryRow> {
  return db.transaction(async (tx) => {
    const [page] = await tx.select(headColumns).from(pages).where(eq(pages.id, pageId)).for("no key update");
    requireOnPage(actor, "setVisibility", page && accessOf(page));
    if (page && visibilities.indexOf(visibility) > visibilities.indexOf(page.visibility)) {
      await requireAlternativesOfPage(tx, pageId);
    }
    return changeAllowed(tx, actor, "setVisibility", pageId, { visibility });
  });
}

/** Puts a page in the trash: its content and its history stay. A `Refusal` says why not. */
export function trashPage(db: Queryable, actor: Actor, pageId: string): Promise<SummaryRow> {
  return changeAllowed(db, actor, "trash", pageId, { trashedAt: new Date(), trashedBy: actor.id });
}

/** Takes a page out of the trash, as it was. A `Refusal` says why not. */
export function restorePage(db: Queryable, actor: Actor, pageId: string): Promise<SummaryRow> {
  return changeAllowed(db, actor, "restore", pageId, { trashedAt: null, trashedBy: null });
}

/** The right is checked on the locked row, so that it still holds when the change is made. */
function changeAllowed(
  db: Pick<Database["db"], "transaction">,
  actor: Actor,
  action: PageAction,
  pageId: string,
  change: Partial<Pick<typeof pages.$inferInsert, "visibility" | "trashedAt" | "trashedBy">>,
): Promise<SummaryRow> {
  return db.transaction(async (tx) => {
    const [page] = await tx.select(headColumns).from(pages).where(eq(pages.id, pageId)).for("no key update");
    requireOnPage(actor, action, page && accessOf(page));
    const [changed] = await tx.update(pages).set(change).where(eq(pages.id, pageId)).returning(summaryColumns);
    return changed as SummaryRow;
  });
}
