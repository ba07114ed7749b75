import type { Awareness } from "y-protocols/awareness";
import type { PersonPresent } from "./collab-state.ts";

/** The others on the page, as the server describes them, in a steady order. */
export function peoplePresent(awareness: Awareness): PersonPresent[] {
  const people: PersonPresent[] = [];
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID) continue;
    const { id, name, color } = (state.user ?? {}) as Record<string, unknown>;
    if (typeof id === "string" && typeof name === "string" && typeof color === "string")
      people.push({ clientId, id, name, color, field: typeof state.field === "string" ? state.field : null });
  }
  return people.sort((a, b) => a.name.localeCompare(b.name, "fr") || a.clientId - b.clientId);
}
