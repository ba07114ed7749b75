import { type Actor, mayOnPage, type PageAction, visibilities } from "@passerelles/shared/access.ts";
import { and, inArray, isNotNull, isNull, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import { pages } from "../database/schema.ts";

/**
 * The condition under which `mayOnPage` lets this person (null: an anonymous reader) do this with a row of `pages`. It
 * is made by asking `mayOnPage` itself about every sort of page, so that there is one table of rights and no other.
 * A prepared statement has a place for the person's id, `actorId`, which serves everybody of the same role.
 */
export function allowedPages(actor: Actor | null, action: PageAction, actorId?: Placeholder): SQL {
  const alternatives: (SQL | undefined)[] = [];
  for (const owned of actor === null ? [false] : [true, false]) {
    for (const trashed of [false, true]) {
      const ownerId = owned && actor !== null ? actor.id : null;
      const allowed = visibilities.filter((visibility) => mayOnPage(actor, action, { ownerId, visibility, trashed }));
      if (allowed.length === 0) continue;
      alternatives.push(
        and(
          ownedBy(actorId ?? actor?.id, owned),
          trashed ? isNotNull(pages.trashedAt) : isNull(pages.trashedAt),
          inArray(pages.visibility, allowed),
        ),
      );
    }
  }
  return or(...alternatives) ?? sql`false`;
}

function ownedBy(actorId: Placeholder | string | undefined, owned: boolean): SQL | undefined {
  if (actorId === undefined) return undefined;
  return owned ? sql`${pages.ownerId} = ${actorId}` : sql`${pages.ownerId} IS DISTINCT FROM ${actorId}`;
}
