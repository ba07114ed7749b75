import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { z } from "zod";
import type { CollabPerson } from "./collab-access.ts";
import { Malformed } from "./frame.ts";
import { personColour } from "./person-colour.ts";

/** One entry of an awareness update of y-protocols; the state as JSON text, "null" when its client has left. */
export interface AwarenessEntry {
  client: number;
  clock: number;
  state: string;
}

/** Reads an awareness update. Throws `Malformed`. */
export function readAwareness(payload: Uint8Array): AwarenessEntry[] {
  try {
    const decoder = decoding.createDecoder(payload);
    const count = decoding.readVarUint(decoder);
    if (count * 3 > payload.byteLength) throw new Malformed("more awareness states than bytes");
    return Array.from({ length: count }, () => ({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarString(decoder),
    }));
  } catch (error) {
    throw error instanceof Malformed ? error : new Malformed("unreadable awareness update");
  }
}

/** Writes an awareness update. */
export function writeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state);
  }
  return encoding.toUint8Array(encoder);
}

const idNumber = z.number().int().min(0);
const id = z.object({ client: idNumber, clock: idNumber });
/** A relative position of Yjs as JSON. */
const position = z.object({
  type: id.nullish(),
  tname: z.string().max(100).nullish(),
  item: id.nullish(),
  assoc: z.number().int().optional(),
});
const said = z.object({
  cursor: z.object({ anchor: position, head: position }).nullish().catch(null),
  field: z
    .string()
    .regex(/^[a-z][\w-]{0,99}$/i)
    .nullish()
    .catch(null),
});

/**
 * What others see of somebody: who they are, as their account says, and where their caret is or in which field they are,
 * if they said it in a form that an editor can read. Nothing else of what a client sends is passed on. Null when it has left.
 */
export function describePresence(state: string, person: CollabPerson): string | null {
  let value: unknown;
  try {
    value = JSON.parse(state);
  } catch {
    throw new Malformed("unreadable awareness state");
  }
  if (value === null) return null;
  const { success, data } = said.safeParse(value);
  const user = { id: person.id, name: person.name, color: personColour(person.id) };
  const { cursor = null, field = null } = success ? data : {};
  return JSON.stringify({ user, cursor, field });
}
