import { closeCode, collabPath, message, noEpoch } from "@passerelles/shared/collab/protocol.ts";
import { documentSchemaVersion, pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as decoding from "lib0/decoding";
import type { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { type CollabState, type Grant, grantName, saveState } from "./collab-state.ts";
import { countingSocket, type SentCount } from "./counting-socket.ts";
import { type KeptWork, putAside } from "./kept-work.ts";
import { type LocalCopy, openLocalCopy } from "./local-copy.ts";
import { peoplePresent } from "./people-present.ts";
import { tellReceiving } from "./remote/before-receiving.ts";
import { rescuing, updateIn } from "./rescue/rescue.ts";
import { SpokenFor } from "./rescue/spoken-for.ts";
import { spreadReturns } from "./return-delay.ts";

/** A page opened for reading and writing live: its document, and a store of how it stands with the server. */
export interface LivePage {
  doc: Y.Doc;
  awareness: Awareness;
  /** For `useSyncExternalStore`. */
  subscribe(listener: () => void): () => void;
  getState(): CollabState;
  /** Resolves when the document holds what this device kept, and is on its way to hold what the server has. */
  ready: Promise<void>;
  /** Tries again at once: after signing in again, or when the network is back. */
  reconnect(): void;
  /**
   * To be called once the save state is refused for good (`beginsAnew`), before the page is opened anew: lets go of what this device
   * holds of before, and answers what was unsent of it, put aside.
   */
  putAside(): Promise<KeptWork | null>;
  /** Closes the page. What is not committed stays in the local copy. */
  destroy(): Promise<void>;
}

/** How often a page comes back with text whose author has not brought it: the server waits each time for them. */
const patience = 3;

/** What opens a page. */
export interface LivePageOptions {
  pageId: string;
  /** Who writes; null reads anonymously and keeps nothing. */
  accountId: string | null;
  /** Address of the server's sockets; by default where the application came from. */
  serverUrl?: string;
  /** Another WebSocket than the browser's. */
  webSocket?: typeof WebSocket;
}

/** Opens a page. The document is never filled here: it comes from the local copy and from the server. */
export function openLivePage(options: LivePageOptions): LivePage {
  // What is deleted is kept in this window, so that undo can bring it back.
  const doc = new Y.Doc({ gc: false });
  const sent: SentCount = { documentMessages: 0, hasAnswered: false };
  /** How many times in a row the server has refused text that this document carries and that is another's. */
  let refusals = 0;
  const provider = connectTo(options, doc, {
    sent,
    shouldReconnect: ({ code }) => {
      if (code === closeCode.anothersText) refusals += 1;
      return !isFinal(code) && refusals < patience;
    },
  });
  spreadReturns(provider);
  const { awareness } = provider;
  // Others ignore a state whose clock is 0, and that is the first one.
  awareness.setLocalState({});
  const listeners = new Set<() => void>();
  let copy: LocalCopy | null = null;
  let status: CollabState["status"] = "connecting";
  let grant: Grant | null = null;
  let closedWith: number | null = null;
  /** Modifications of this visit, and of earlier ones, that are not known to be committed. */
  let own = 0;
  let earlier = 0;
  let saved = 0;
  let committedAt: Date | null = null;
  /** The restore epoch of what the document holds; null while no server has told one. */
  let epoch: string | null = null;

  const isCommitted = () => provider.synced && sent.hasAnswered && saved >= sent.documentMessages;
  const draw = (): CollabState => {
    const pending = own + earlier;
    return {
      status,
      save: saveState({ status, grant, closedWith, pending, isCommitted: isCommitted(), committedAt }),
      grant,
      people: peoplePresent(awareness),
      keptLocally: copy?.isKept() ?? false,
      warnBeforeLeaving: pending > 0 && !(copy?.isSettled() ?? false),
    };
  };
  let state = draw();
  const refresh = () => {
    const next = draw();
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    // The same list as long as they are the same people: whatever draws them is then left alone.
    const isSame = JSON.stringify(next.people) === JSON.stringify(state.people);
    state = isSame ? { ...next, people: state.people } : next;
    for (const listener of listeners) listener();
  };
  const noteEpoch = (told: string) => {
    epoch = told;
    provider.params.epoch = told;
    copy?.setEpoch(told);
  };
  const settleIfCommitted = () => {
    if (!isCommitted()) return;
    refusals = 0;
    if (own + earlier > 0) {
      committedAt = new Date();
      copy?.allCommitted();
    }
    own = 0;
    earlier = 0;
  };

  const spokenFor = new SpokenFor(options.pageId);
  const { body } = pageDocument(doc);
  const takeSync = provider.messageHandlers[message.sync];
  provider.messageHandlers[message.sync] = (encoder, decoder, ...rest) => {
    tellReceiving(doc);
    const take = () => takeSync?.(encoder, decoder, ...rest);
    const update = updateIn(decoder);
    if (update === undefined) take();
    else rescuing(doc, body, spokenFor.ids, update, take);
  };
  provider.messageHandlers[message.saved] = (_encoder, decoder) => {
    saved = decoding.readVarUint(decoder);
    settleIfCommitted();
    refresh();
  };
  provider.messageHandlers[message.epoch] = (_encoder, decoder) => {
    noteEpoch(decoding.readVarString(decoder));
  };
  provider.messageHandlers[message.grant] = (_encoder, decoder) => {
    grant = grantName(decoding.readVarUint(decoder));
    refresh();
  };
  const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local) return;
    spokenFor.add(doc.clientID);
    own += 1;
    copy?.setUnsent(own);
    // A socket that is closing takes nothing: what is committed of it says nothing of this modification.
    if (provider.ws?.readyState !== WebSocket.OPEN) sent.hasAnswered = false;
    refresh();
  };
  doc.on("update", onUpdate);
  awareness.on("change", refresh);
  provider.on("status", ({ status: now }) => {
    if (now === "connecting") saved = 0;
    if (now === "disconnected") status = "offline";
    refresh();
  });
  provider.on("sync", (isSynced) => {
    if (isSynced) status = "synced";
    settleIfCommitted();
    refresh();
  });
  provider.on("connection-close", () => {
    status = "offline";
    refresh();
  });
  provider.on("closed", ({ code }) => {
    closedWith = code;
    refresh();
  });

  // A cut cable closes no socket: half a minute of silence would. A server on this very machine is found again at once.
  const onNetworkLost = () => {
    if (!provider.shouldConnect) return;
    provider.disconnect();
    provider.connect();
  };
  globalThis.addEventListener?.("offline", onNetworkLost);

  let isDestroyed = false;
  const begin = async () => {
    const { accountId, pageId } = options;
    const opened = await openLocalCopy({ accountId, pageId, doc, onChange: refresh });
    if (isDestroyed) return opened.close();
    copy = opened;
    if (own > 0) copy.setUnsent(own);
    earlier = copy.unsentBefore;
    await spokenFor.takeOver(copy.visitsBefore);
    if (isDestroyed) return;
    if (copy.epoch !== null) noteEpoch(copy.epoch);
    provider.connect();
    refresh();
  };
  return {
    doc,
    awareness,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getState: () => state,
    ready: begin(),
    reconnect: () => {
      closedWith = null;
      refusals = 0;
      provider.connect();
      refresh();
    },
    putAside: async () => {
      // Of a copy that another window has taken away already, a new one may stand under the same epoch.
      const hasCopy = copy?.isKept() ?? false;
      await copy?.close();
      const { accountId, pageId } = options;
      return epoch === null ? null : putAside({ accountId, pageId, doc, epoch, hasCopy, pending: own + earlier });
    },
    destroy: async () => {
      isDestroyed = true;
      globalThis.removeEventListener?.("offline", onNetworkLost);
      listeners.clear();
      provider.destroy();
      spokenFor.end();
      await copy?.close();
      doc.destroy();
    },
  };
}

/** Whether the server has closed in a way that coming back does not mend. */
function isFinal(code: number): boolean {
  return (code >= 4400 && code < 4500) || code === closeCode.tooBig;
}

function connectTo(
  options: LivePageOptions,
  doc: Y.Doc,
  { sent, shouldReconnect }: { sent: SentCount; shouldReconnect(event: { code: number }): boolean },
): WebsocketProvider {
  const path = collabPath(options.pageId);
  const folder = path.slice(0, path.lastIndexOf("/"));
  const server = options.serverUrl ?? location.origin.replace(/^http/, "ws");
  const params = {
    schema: String(documentSchemaVersion),
    epoch: noEpoch,
    ...(options.accountId !== null && { account: options.accountId }),
    // Yjs takes a new client id when it meets its own: each connection says the one of its moment.
    get client() {
      return String(doc.clientID);
    },
  };
  return new WebsocketProvider(`${server}${folder}`, options.pageId, doc, {
    connect: false,
    // Windows of one browser meet on the server: between themselves they would pass on what is not committed.
    disableBc: true,
    params,
    WebSocketPolyfill: countingSocket(options.webSocket ?? WebSocket, sent),
    shouldReconnect,
  });
}
