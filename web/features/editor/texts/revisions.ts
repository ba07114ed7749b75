import { storedText } from "@passerelles/shared/document/stored-text.ts";
import * as Y from "yjs";
import type { SharedMap } from "./write-key.ts";

/** A value that a key of a shared map has, or had. */
export interface Revision {
  id: Y.ID;
  /** Null where what it said is no longer known. */
  text: string | null;
  /** The value that it was written over; null for a first one. */
  over: Revision | null;
  /** Whether another value, or none, stands in its stead. */
  isGone: boolean;
}

/** All values of a key whose history is kept, the present one last: each knows which one its author saw. */
export function revisionsOf(map: SharedMap, key: string): Revision[] {
  const items: Y.Item[] = [];
  for (let item = map._map.get(key) ?? null; item !== null; item = item.left) items.push(item);
  const revisions: Revision[] = [];
  const known = new Map<string, Revision>();
  for (const item of items.reverse()) {
    const said = item.content instanceof Y.ContentDeleted ? [] : item.content.getContent();
    for (let offset = 0; offset < item.length; offset += 1) {
      const id = Y.createID(item.id.client, item.id.clock + offset);
      const origin = offset > 0 ? Y.createID(id.client, id.clock - 1) : item.origin;
      const over = origin === null ? null : (known.get(nameOf(origin)) ?? null);
      const isGone = item.deleted || offset < item.length - 1;
      const revision = { id, text: storedText(said[offset]) ?? null, over, isGone };
      known.set(nameOf(id), revision);
      revisions.push(revision);
    }
  }
  return revisions;
}

/** Whether a value was written by somebody who had seen the other one, or is it. */
export function knows(revision: Revision, seen: Revision): boolean {
  for (let each: Revision | null = revision; each !== null; each = each.over) if (each === seen) return true;
  return false;
}

/** The last value that the authors of both had seen; null when there was none. */
export function lastSeenByBoth(one: Revision, other: Revision): Revision | null {
  for (let each: Revision | null = one; each !== null; each = each.over) if (knows(other, each)) return each;
  return null;
}

function nameOf({ client, clock }: Y.ID): string {
  return `${client} ${clock}`;
}
