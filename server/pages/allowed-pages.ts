import { type Actor, mayOnPage, type PageAction, visibilities } from "@passerelles/shared/access.ts";
import { and, inArray, isNotNull, isNull, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import { pages } from "../database/page-tables.ts";

/**
 * The condition under which a row of `pages` is an ordinary page on which this person may do this. Every list, search,
 * name of a page and list of figures asks it, and none of them knows templates: they are kept apart here. A prepared
 * statement has a place for the person's id, `actorId`, which serves everybody of the same role.
 */
export function allowedPages(actor: Actor | null, action: PageAction, actorId?: Placeholder): SQL {
  return sql`(NOT ${pages.isTemplate} AND ${allowed(actor, action, false, actorId)})`;
}

/** The condition under which a row of `pages` is a template with which this person may do this. */
export function allowedTemplates(actor: Actor | null, action: PageAction): SQL {
  return sql`(${pages.isTemplate} AND ${allowed(actor, action, true)})`;
}

/**
 * The condition under which `mayOnPage` lets this person (null: an anonymous reader) do this with a row of `pages`. It
 * is made by asking `mayOnPage` itself about every sort of page, so that there is one table of rights and no other.
 */
function allowed(actor: Actor | null, action: PageAction, isTemplate: boolean, actorId?: Placeholder): SQL {
  const alternatives: (SQL | undefined)[] = [];
  for (const owned of actor === null ? [false] : [true, false]) {
    for (const trashed of [false, true]) {
      const ownerId = owned && actor !== null ? actor.id : null;
      const granted = visibilities.filter((visibility) =>
        mayOnPage(actor, action, { ownerId, visibility, trashed, isTemplate }),
      );
      if (granted.length === 0) continue;
      alternatives.push(
        and(
          ownedBy(actorId ?? actor?.id, owned),
          trashed ? isNotNull(pages.trashedAt) : isNull(pages.trashedAt),
          inArray(pages.visibility, granted),
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
