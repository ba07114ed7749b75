import { type PageDocument, pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as Y from "yjs";
import type { PageEditor } from "./page-editor.ts";
import { type Room, RoomClosed } from "./room.ts";
import type { RoomRegistry } from "./room-registry.ts";

/** Thrown when a change cannot be taken now: the document would be too big, commits are late, or rooms are closed. */
export class EditRefused extends Error {
  override name = "EditRefused";
}

/** How rights changes are told to all nodes. */
export interface RightsTeller {
  page(pageId: string): Promise<void>;
  account(accountId: string): Promise<void>;
}

/**
 * Edits through the page's room on this node, as if the person were there with a client of their own. Identifiers may be
 * written in any case.
 */
export function createLivePageEditor(registry: RoomRegistry, rights: RightsTeller): PageEditor {
  return {
    edit: async (pageId, accountId, change) => {
      try {
        await registry.use(pageId.toLowerCase(), (room) => editRoom(registry, room, accountId, change));
      } catch (error) {
        throw error instanceof RoomClosed ? new EditRefused("rooms are closed", { cause: error }) : error;
      }
    },
    pageRightsChanged: (pageId) => rights.page(pageId.toLowerCase()),
    accountRightsChanged: (accountId) => rights.account(accountId),
  };
}

async function editRoom(
  registry: RoomRegistry,
  room: Room,
  accountId: string,
  change: (document: PageDocument) => void,
): Promise<void> {
  const { updateLog } = registry.services;
  const clientId = await newClientId(room, accountId);
  if (updateLog.isOverloaded(room)) throw new EditRefused("commits are late");
  const update = changeOf(room.document.encode(), clientId, change);
  if (room.document.isTooBigWith(update)) throw new EditRefused("document too big");
  room.takeTogether({ connection: null, accountId }, () => room.take(update, null));
  await room.queue.whenCommitted();
}

/** A client id of this person's, under which the page holds nothing. */
async function newClientId({ owners, document }: Room, accountId: string): Promise<number> {
  for (;;) {
    const { clientID } = new Y.Doc();
    if (Y.getState(document.doc.store, clientID) > 0) continue;
    await owners.claim([clientID], accountId);
    if (owners.of(clientID) === accountId) return clientID;
  }
}

/** Makes the change on a copy: one that throws half-way leaves nothing. Answers what it changed. */
function changeOf(state: Uint8Array, clientId: number, change: (document: PageDocument) => void): Uint8Array {
  const copy = new Y.Doc({ gc: false });
  try {
    Y.applyUpdate(copy, state);
    copy.clientID = clientId;
    const before = Y.encodeStateVector(copy);
    copy.transact(() => change(pageDocument(copy)));
    return Y.encodeStateAsUpdate(copy, before);
  } finally {
    copy.destroy();
  }
}
