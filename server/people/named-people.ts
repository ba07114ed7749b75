import type { Actor } from "@passerelles/shared/access.ts";
import type { NamedPerson } from "@passerelles/shared/api/people.schemas.ts";
import { Placeholder, sql } from "drizzle-orm";
import type { Queryable } from "../database/client.ts";
import { allowedPeople } from "./allowed-people.ts";

/** Where the ids, and the asker's own, stand in a prepared statement. */
interface Places {
  ids: Placeholder;
  actorId: Placeholder;
}

/**
 * The people of these ids as a page names them, each as far as this person may know of them. An account's id stands for
 * the card of its member; a member without a card is somebody of whom nothing is told. Nobody is there for other ids.
 */
export function namedPeopleQuery(db: Queryable, actor: Actor | null, { ids, actorId }: Places | IdsOnly) {
  const asked = ids instanceof Placeholder ? ids : sql.param([...new Set(ids)]);
  const allowed = allowedPeople(actor, "read", actorId);
  const told = (column: string) =>
    sql<string | null>`CASE WHEN ${allowed} THEN people.${sql.identifier(column)} END`.as(column);
  return db
    .select({
      id: sql<string>`asked.id`.as("id"),
      ...{ name: told("name"), role: told("role"), email: told("email"), phone: told("phone") },
    })
    .from(sql`unnest(${asked}::uuid[]) AS asked(id)
      LEFT JOIN people ON people.id = asked.id OR people.account_id = asked.id
      LEFT JOIN accounts AS member ON member.id = asked.id`)
    .where(sql`people.id IS NOT NULL OR member.id IS NOT NULL`);
}

interface IdsOnly {
  ids: readonly string[];
  actorId?: undefined;
}

/** The same, by the id that names them. */
export async function namedPeople(
  db: Queryable,
  actor: Actor | null,
  ids: readonly string[],
): Promise<Map<string, NamedPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await namedPeopleQuery(db, actor, { ids });
  return new Map(rows.map((row) => [row.id, row]));
}
