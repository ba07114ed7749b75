import { type Actor, mayOnPerson, personActionNames } from "@passerelles/shared/access.ts";
import type { Person } from "@passerelles/shared/api/people.schemas.ts";
import { foldedWords, foldText } from "@passerelles/shared/text/fold.ts";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { people } from "../database/people-tables.ts";
import { decodeCursor, encodeCursor } from "../http/cursor.ts";
import { Refusal } from "../http/refusal.ts";
import { allowedPages } from "../pages/allowed-pages.ts";
import { type ReferenceRow, referenceColumns, toReference } from "../pages/references.ts";
import { allowedPeople } from "./allowed-people.ts";

/** What a card is made of, as stored; what is absent stays as it is. */
export type PersonValues = Partial<
  Pick<
    typeof people.$inferInsert,
    "name" | "role" | "structureId" | "email" | "phone" | "visibility" | "source" | "verifiedOn"
  >
>;

const place = z.tuple([z.string().max(200), z.uuid()]);
/** Short enough for a cursor, whatever the letters. */
const order = sql<string>`left(${people.folded}, 60)`;

/** People whom this person may know of, by name; those whose name or role has every word of `q`; after a cursor. */
export async function listPeople(
  db: Queryable,
  actor: Actor | null,
  { q = "", limit, after }: { q?: string; limit: number; after?: string },
): Promise<{ items: Person[]; next: string | null }> {
  const words = foldedWords(q);
  const conditions: SQL[] = [allowedPeople(actor, "read")];
  for (const word of words) conditions.push(sql`${people.folded} LIKE ${`%${word}%`}`);
  // « % » asks for somebody, and nobody has it as a word.
  if (words.length === 0 && q.trim() !== "") conditions.push(sql`false`);
  if (after !== undefined) {
    const [folded, id] = decodeCursor(place, after);
    conditions.push(sql`(${order}, ${people.id}) > (${folded}, ${id}::uuid)`);
  }
  const found = await cards(db, actor)
    .where(and(...conditions))
    .orderBy(order, people.id)
    .limit(limit + 1);
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    items: rows.map((row) => toPerson(row, actor)),
    next: last ? encodeCursor([last.order, last.person.id]) : null,
  };
}

/** The card of this id, or of the member of this account; a `Refusal` 404 when there is none, 403 when it is hidden from this person. */
export async function readPerson(db: Queryable, actor: Actor | null, id: string): Promise<Person> {
  const [row] = await cards(db, actor).where(sql`${people.id} = ${id} OR ${people.accountId} = ${id}`);
  if (row === undefined) throw new Refusal(404, "notFound");
  if (!mayOnPerson(actor, "read", row.person)) throw new Refusal(403, "notAllowed");
  return toPerson(row, actor);
}

/** This account's own card, or null. */
export async function readOwnPerson(db: Queryable, actor: Actor): Promise<Person | null> {
  const [row] = await cards(db, actor).where(eq(people.accountId, actor.id));
  return row ? toPerson(row, actor) : null;
}

/** Stores a new card; answers its id. */
export async function insertPerson(
  db: Queryable,
  actor: Actor,
  { name, ...values }: PersonValues & { name: string },
): Promise<string> {
  const folded = foldedOf(name, values.role);
  const [created] = await db
    .insert(people)
    .values({ visibility: "membres", ...values, name, folded, createdBy: actor.id })
    .returning({ id: people.id });
  if (created === undefined) throw new Error("A card was not stored.");
  return created.id;
}

/** Stores this account's own card, or changes it. */
export async function upsertOwnPerson(
  db: Queryable,
  actor: Actor,
  { name, ...values }: PersonValues & { name: string },
): Promise<void> {
  const own = { accountId: actor.id, createdBy: actor.id };
  await db.transaction(async (tx) => {
    const [{ id, role } = { id: undefined, role: "" }] = await tx
      .insert(people)
      .values({ visibility: "membres", ...values, name, folded: foldedOf(name, values.role), ...own })
      .onConflictDoUpdate({ target: people.accountId, set: { ...values, name, changedAt: new Date() } })
      .returning({ id: people.id, role: people.role });
    if (id === undefined) throw new Error("A card was not stored.");
    await tx
      .update(people)
      .set({ folded: foldedOf(name, role) })
      .where(eq(people.id, id));
  });
}

/** Changes a card. A `Refusal` says why not; the right is checked on the locked row, so that it still holds. */
export async function changePerson(
  db: Queryable,
  actor: Actor | null,
  id: string,
  values: PersonValues,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.id, id)).for("no key update");
    if (person === undefined) throw new Refusal(404, "notFound");
    if (!mayOnPerson(actor, "change", person)) throw new Refusal(403, "notAllowed");
    const { name, role } = { ...person, ...values };
    await tx
      .update(people)
      .set({ ...values, folded: foldedOf(name, role), changedAt: new Date() })
      .where(eq(people.id, id));
  });
}

function foldedOf(name: string, role = ""): string {
  return foldText(`${name} ${role}`);
}

/** Cards, each with the page of its organisation where this person may read it. */
function cards(db: Queryable, actor: Actor | null) {
  return db
    .select({ person: people, order, structure: referenceColumns })
    .from(people)
    .leftJoin(pages, and(eq(pages.id, people.structureId), allowedPages(actor, "read")))
    .$dynamic();
}

interface CardRow {
  person: typeof people.$inferSelect;
  structure: ReferenceRow | null;
}

function toPerson({ person, structure }: CardRow, actor: Actor | null): Person {
  const { id, name, role, email, phone, visibility, source, verifiedOn } = person;
  return {
    ...{ id, name, role, email, phone, visibility, source, verifiedOn },
    structure: structure && toReference(structure),
    isMember: person.accountId !== null,
    changedAt: person.changedAt.toISOString(),
    may: personActionNames.filter((action) => mayOnPerson(actor, action, person)),
  };
}
