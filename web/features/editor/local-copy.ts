import * as idb from "lib0/indexeddb";
import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import { copyName, countUnsent, epochKey, mayStore, unsentKey } from "./local-copies.ts";

/** The copy of a page that this browser keeps of what one person has written. */
export interface LocalCopy {
  /** How many modifications the copy held, when it was opened, that no server had said to be committed. */
  unsentBefore: number;
  /** The Yjs client ids of the visits that left them. */
  visitsBefore: readonly number[];
  /** The restore epoch of what the copy held when it was opened; null when no server has told one yet. */
  epoch: string | null;
  /** Whether the browser keeps what is written from now on. */
  isKept(): boolean;
  /** Whether everything written so far has reached the browser's storage. */
  isSettled(): boolean;
  /** Notes how many modifications are not committed. To be called before the document tells of a new one. */
  setUnsent(count: number): void;
  /** Everything in the document is committed, what an earlier visit left included. */
  allCommitted(): void;
  /** Notes the restore epoch of what the copy holds. */
  setEpoch(epoch: string): void;
  close(): Promise<void>;
}

/** The copy of a browser that keeps nothing: a private window, or a person who is not signed in. */
const noCopy: LocalCopy = {
  unsentBefore: 0,
  visitsBefore: [],
  epoch: null,
  isKept: () => false,
  isSettled: () => false,
  setUnsent: () => undefined,
  allCommitted: () => undefined,
  setEpoch: () => undefined,
  close: async () => undefined,
};

/** How long a storage that does not answer may hold up a page; milliseconds. */
const patience = 4000;

/**
 * Reads this person's copy of a page into the document, and keeps it there from then on. Where the browser stores
 * nothing, answers a copy that says so. `onChange` is called when `isKept` or `isSettled` may have changed.
 */
export async function openLocalCopy(options: {
  accountId: string | null;
  pageId: string;
  doc: Y.Doc;
  onChange: () => void;
}): Promise<LocalCopy> {
  if (options.accountId === null || !(await mayStore())) return noCopy;
  const persistence = new IndexeddbPersistence(copyName(options.accountId, options.pageId), options.doc);
  const late = new Promise<"late">((resolve) => setTimeout(resolve, patience, "late"));
  const opened = await Promise.race([persistence.whenSynced, late]);
  const { db } = persistence;
  if (opened === "late" || db === null) {
    void persistence.destroy().catch(() => undefined);
    return noCopy;
  }
  return keep(persistence, db, options);
}

/** Another window may still be writing under that visit: what it has noted since is its own to settle. */
function forgetIfUnchanged(store: IDBObjectStore, { key, count }: { key: string; count: number }): void {
  const noted = store.get(key);
  noted.onsuccess = () => {
    if (noted.result === count) store.delete(key);
  };
}

async function readEpoch(db: IDBDatabase): Promise<string | null> {
  const [custom] = idb.transact(db, ["custom"], "readonly");
  const epoch: unknown = custom && (await idb.get(custom, epochKey));
  return typeof epoch === "string" ? epoch : null;
}

async function keep(
  persistence: IndexeddbPersistence,
  db: IDBDatabase,
  { doc, onChange }: { doc: Y.Doc; onChange: () => void },
): Promise<LocalCopy> {
  let isKept = true;
  let unsettled = 0;
  const [left, epoch] = await Promise.all([countUnsent(db), readEpoch(db)]);
  const key = unsentKey(doc.clientID);

  const lose = () => {
    isKept = false;
    onChange();
  };
  // A full disk shows as a transaction that is rolled back; y-indexeddb does not look.
  db.addEventListener("abort", lose);
  db.addEventListener("error", lose);
  // A closed database makes y-indexeddb throw inside the document, which would go silent. The browser may close it, and
  // signing out in another window removes the copy: that must not wait for this one.
  for (const event of ["close", "versionchange"])
    db.addEventListener(event, () => {
      void persistence.destroy();
      lose();
    });
  const settle = () => {
    unsettled += 1;
    // A reading transaction waits for the writing ones before it.
    const [updates] = idb.transact(db, ["updates"], "readonly");
    if (updates === undefined) return;
    idb
      .getLastKey(updates)
      .catch(lose)
      .finally(() => {
        unsettled -= 1;
        onChange();
      });
  };
  const write = (change: (store: IDBObjectStore) => void) => {
    if (!isKept) return;
    try {
      const [store] = idb.transact(db, ["custom"]);
      if (store !== undefined) change(store);
    } catch {
      lose();
    }
  };
  const afterUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin !== persistence && isKept) settle();
  };
  doc.on("update", afterUpdate);
  return {
    unsentBefore: left.total,
    visitsBefore: left.visits.map((visit) => visit.client),
    epoch,
    isKept: () => isKept,
    isSettled: () => isKept && unsettled === 0,
    setUnsent: (count) => write((store) => store.put(count, key)),
    allCommitted: () =>
      write((store) => {
        store.delete(key);
        for (const visit of left.visits) forgetIfUnchanged(store, visit);
        left.visits = [];
      }),
    setEpoch: (now) => write((store) => store.put(now, epochKey)),
    close: async () => {
      doc.off("update", afterUpdate);
      isKept = false;
      await persistence.destroy();
    },
  };
}
