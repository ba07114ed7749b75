import { removePeople } from "@passerelles/shared/document/remove-people.ts";
import { and, eq, inArray, sql } from "drizzle-orm";
import { erasedPeople } from "../database/people-tables.ts";
import { pagePeople } from "../database/projection-tables.ts";
import type { Services } from "../services.ts";

/** Milliseconds between two looks for pages that still name, or name again, somebody who was erased. */
const PERIOD = 60_000;
/** Most pages that are mended in one go. */
const maximumPages = 500;

type Tools = Pick<Services, "database" | "editor" | "log">;

/** There is nothing to take out of a page: what is projected of it is not its last state. */
class NothingToRemove extends Error {}

/**
 * Takes the references to erased people out of the documents that hold some, by edits of whoever erased them. A page that
 * cannot be edited now is left to the next time, and told to the log.
 */
export async function removeErased({ database: { db }, editor, log }: Tools): Promise<void> {
  const pages = await db
    .select({
      pageId: pagePeople.pageId,
      people: sql<string[]>`array_agg(DISTINCT ${erasedPeople.personId}::text)`,
      erasedBy: sql<string>`(array_agg(${erasedPeople.erasedBy}))[1]`,
    })
    .from(pagePeople)
    .innerJoin(erasedPeople, eq(erasedPeople.personId, pagePeople.personId))
    .groupBy(pagePeople.pageId)
    .limit(maximumPages);
  for (const { pageId, people, erasedBy } of pages) {
    try {
      await editor.edit(pageId, erasedBy, (document) => {
        if (!removePeople(document, new Set(people))) throw new NothingToRemove();
      });
    } catch (error) {
      if (!(error instanceof NothingToRemove)) {
        log.warn({ err: error, pageId }, "a page names erased people until the next look");
        continue;
      }
    }
    // The projection says the same a moment later; until then nobody must mend the page again.
    await db.delete(pagePeople).where(and(eq(pagePeople.pageId, pageId), inArray(pagePeople.personId, people)));
  }
}

/** Does so again and again: somebody may come back with an old copy of a page, or put back an old version. Answers how to stop. */
export function removeErasedRegularly(tools: Tools): () => Promise<void> {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= removeErased(tools)
      .catch((error: unknown) => tools.log.warn({ err: error }, "pages could not be searched for erased people"))
      .finally(() => {
        running = undefined;
      });
  }, PERIOD);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
