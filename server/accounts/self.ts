import { instanceActionNames, mayOnInstance } from "@passerelles/shared/access.ts";
import type { Self } from "@passerelles/shared/api/session.schemas.ts";
import { actorOf, type SignedIn } from "./session.ts";

/** The person as the API tells them themselves, with what they may do. */
export function selfOf(person: SignedIn): Self {
  const actor = actorOf(person);
  return { ...person, may: instanceActionNames.filter((action) => mayOnInstance(actor, action)) };
}
