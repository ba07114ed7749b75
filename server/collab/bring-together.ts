import * as Y from "yjs";
import type { Connection } from "./connection.ts";
import { Malformed } from "./frame.ts";
import { DocumentSpoilt } from "./live-document.ts";
import type { Room } from "./room.ts";
import type { UpdateRules } from "./update-check.ts";

/** How often the authors take turns in one go: each turn ends where somebody builds upon another's text. */
const mostTurns = 50;

/**
 * Takes what people have written themselves out of the updates that wait in a room because each carries text of another: two
 * who wrote into each other's text before it was lost would wait for each other for ever. Each brings only what stands
 * under client ids of their own, as far as what it builds upon is there; the updates themselves go on waiting.
 */
export function bringTogether(room: Room, limits: Pick<UpdateRules, "structs" | "clientsPerUpdate">): void {
  const waiting = [...room.connections].flatMap((connection) => partOf(room, connection) ?? []);
  if (new Set(waiting.map(({ accountId }) => accountId)).size < 2) return;
  // What is not whole may be tried on a copy alone: in the room's document nothing may be left pending.
  const copy = new Y.Doc({ gc: false });
  Y.applyUpdate(copy, room.document.encode());
  let brought: Uint8Array | null = null;
  copy.on("update", (update: Uint8Array) => {
    brought = update;
  });
  try {
    let last = -1;
    for (let turn = 0; turn < mostTurns * waiting.length && turn - last <= waiting.length; turn += 1) {
      const one = waiting[turn % waiting.length];
      if (one === undefined) break;
      brought = null;
      Y.applyUpdate(copy, one.update);
      copy.store.pendingStructs = null;
      copy.store.pendingDs = null;
      if (brought === null) continue;
      last = turn;
      if (!takeOwn(room, brought, one.accountId, limits)) break;
    }
  } catch (error) {
    // A document that is spoilt has sent everybody away already; whose update is at fault is found when it is judged.
    if (!(error instanceof DocumentSpoilt || error instanceof Malformed)) throw error;
  } finally {
    copy.destroy();
  }
}

/** What somebody whose update waits has written under their own client ids, new and old. */
function partOf(
  room: Room,
  { person, grant, waitingUpdate }: Connection,
): { update: Uint8Array; accountId: string } | null {
  if (person === null || grant !== "write" || waitingUpdate === null) return null;
  const others = new Map<number, number>();
  for (const [client, end] of Y.parseUpdateMeta(waitingUpdate).to)
    if (room.owners.of(client) !== person.id) others.set(client, end);
  // As somebody who has all that is another's would be sent it.
  return { update: Y.diffUpdate(waitingUpdate, Y.encodeStateVector(others)), accountId: person.id };
}

function takeOwn(
  room: Room,
  update: Uint8Array,
  accountId: string,
  { structs, clientsPerUpdate }: Pick<UpdateRules, "structs" | "clientsPerUpdate">,
): boolean {
  const verdict = room.document.check(update, {
    ...{ structs, clientsPerUpdate },
    isOwn: (client) => room.owners.of(client) === accountId,
    mayBeOwn: () => false,
    isGuarded: () => false,
  });
  if (verdict.kind !== "apply" || verdict.strangers.length > 0 || room.document.isTooBigWith(update)) return false;
  room.takeTogether({ connection: null, accountId }, () => room.take(update, null));
  return true;
}
