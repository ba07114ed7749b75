import {
  type Actor,
  mayOnPerson,
  type PersonAccess,
  type PersonAction,
  personVisibilities,
} from "@passerelles/shared/access.ts";
import { and, inArray, or, type Placeholder, type SQL, sql } from "drizzle-orm";
import { people } from "../database/people-tables.ts";

/** Stands for any account but the asker's. */
const somebodyElse = "somebody else";

/**
 * The condition under which `mayOnPerson` lets this person (null: an anonymous reader) do this with a row of `people`. It
 * is made by asking `mayOnPerson` itself about every sort of card, so that there is one table of rights and no other. A
 * prepared statement has a place for the asker's id, `actorId`, which serves everybody of the same role.
 */
export function allowedPeople(actor: Actor | null, action: PersonAction, actorId?: Placeholder): SQL {
  const granted = (card: Omit<PersonAccess, "visibility">, condition?: SQL) => {
    const open = personVisibilities.filter((visibility) => mayOnPerson(actor, action, { ...card, visibility }));
    return open.length === 0 ? undefined : and(condition, inArray(people.visibility, open));
  };
  if (actor === null) return granted({ accountId: null, createdBy: null }) ?? sql`false`;
  const me = actorId ?? actor.id;
  const alternatives = [
    granted({ accountId: actor.id, createdBy: null }, sql`${people.accountId} = ${me}`),
    granted({ accountId: somebodyElse, createdBy: null }, sql`${people.accountId} <> ${me}`),
    granted({ accountId: null, createdBy: actor.id }, sql`${people.accountId} IS NULL AND ${people.createdBy} = ${me}`),
    granted(
      { accountId: null, createdBy: null },
      sql`${people.accountId} IS NULL AND ${people.createdBy} IS DISTINCT FROM ${me}`,
    ),
  ];
  return or(...alternatives) ?? sql`false`;
}
