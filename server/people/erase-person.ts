import { type Actor, mayOnPerson } from "@passerelles/shared/access.ts";
import type { Places } from "@passerelles/shared/api/people.schemas.ts";
import { eq } from "drizzle-orm";
import { erasedPeople, people } from "../database/people-tables.ts";
import { Refusal } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { placesOf } from "./places.ts";
import { removeErased } from "./remove-erased.ts";

/**
 * Erases a person: what was known of them is gone when this resolves, and the pages that named them are mended, those that
 * cannot be now as soon as they can. Answers where they were named. A `Refusal` says why not.
 */
export async function erasePerson(
  services: Pick<Services, "database" | "editor" | "log">,
  actor: Actor,
  id: string,
): Promise<Places> {
  const places = await services.database.db.transaction(async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.id, id)).for("update");
    if (person === undefined) throw new Refusal(404, "notFound");
    if (!mayOnPerson(actor, "erase", person)) throw new Refusal(403, "notAllowed");
    const ids = person.accountId === null ? [id] : [id, person.accountId];
    const named = await placesOf(tx, actor, ids);
    const erased = ids.map((personId) => ({ personId, erasedBy: actor.id }));
    await tx.insert(erasedPeople).values(erased).onConflictDoNothing();
    await tx.delete(people).where(eq(people.id, id));
    return named;
  });
  await removeErased(services);
  return places;
}
