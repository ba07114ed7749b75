import * as idb from "lib0/indexeddb";
import * as Y from "yjs";
import { copyName, countUnsent, epochKey, keptName, keptNames, mayStore, openCopy, unsentKey } from "./local-copies.ts";

/** What was unsent on this device when the page had to begin anew: a whole document, put aside until its person decides. */
export interface KeptWork {
  id: string;
  /** When it was put aside. */
  at: Date;
  /** The document, as one update. */
  update: Uint8Array;
  /** Takes it off the device. */
  remove(): Promise<void>;
}

const momentKey = "at";

/**
 * Takes a document out of use: removes its copy, and answers what was unsent of it, now put aside on the device (in memory
 * only where nothing is stored), or null. `pending` counts what this window knows to be unsent; `hasCopy` tells whether the
 * copy is still the one that this window has written.
 */
export async function putAside(options: {
  accountId: string | null;
  pageId: string;
  doc: Y.Doc;
  epoch: string;
  hasCopy: boolean;
  pending: number;
}): Promise<KeptWork | null> {
  const { accountId, doc, pending } = options;
  if (accountId === null || !(await mayStore())) return pending > 0 ? inMemory(doc) : null;
  const name = copyName(accountId, options.pageId);
  // Two windows of one person hold the same copy: the first one takes it away, and what others left unsent with it.
  return await alone(name, async () => {
    const copy = options.hasCopy ? await readCopy(name, options.epoch) : noCopy;
    const whole = new Y.Doc();
    for (const update of [...copy.updates, Y.encodeStateAsUpdate(doc)]) Y.applyUpdate(whole, update);
    const unsent = Math.max(pending, copy.unsent);
    const kept = unsent > 0 ? await keep(keptName(accountId, options.pageId), whole, unsent) : null;
    whole.destroy();
    if (copy.isOurs) await idb.deleteDB(name);
    return kept;
  }).catch(() => (pending > 0 ? inMemory(doc) : null));
}

/** What was put aside of a page on this device, oldest first. */
export async function keptWork(accountId: string, pageId: string): Promise<KeptWork[]> {
  const kept = await Promise.all((await keptNames(accountId, pageId)).map(readKept));
  return kept.filter((work) => work !== null).sort((a, b) => a.at.getTime() - b.at.getTime());
}

function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  return typeof navigator === "undefined" || navigator.locks === undefined
    ? work()
    : navigator.locks.request(name, work);
}

function inMemory(doc: Y.Doc): KeptWork {
  const update = Y.encodeStateAsUpdate(doc);
  return { id: crypto.randomUUID(), at: new Date(), update, remove: async () => undefined };
}

const noCopy = { updates: [], unsent: 0, isOurs: false };

/** A copy under another epoch, or under none, is that of a window that has begun anew. */
async function readCopy(
  name: string,
  epoch: string,
): Promise<{ updates: Uint8Array[]; unsent: number; isOurs: boolean }> {
  const db = await openCopy(name);
  try {
    const [custom, updates] = idb.transact(db, ["custom", "updates"], "readonly");
    if (custom === undefined || updates === undefined) return noCopy;
    const [said, stored] = await Promise.all([idb.get(custom, epochKey), idb.getAll(updates)]);
    if (said !== epoch) return noCopy;
    return { updates: stored as unknown as Uint8Array[], unsent: (await countUnsent(db)).total, isOurs: true };
  } finally {
    db.close();
  }
}

async function keep(name: string, doc: Y.Doc, unsent: number): Promise<KeptWork> {
  const update = Y.encodeStateAsUpdate(doc);
  const at = new Date();
  const db = await openCopy(name);
  const [updates, custom] = idb.transact(db, ["updates", "custom"]);
  if (updates !== undefined && custom !== undefined)
    await Promise.all([
      idb.addAutoKey(updates, update as unknown as ArrayBuffer),
      idb.put(custom, unsent, unsentKey(doc.clientID)),
      idb.put(custom, at.getTime(), momentKey),
    ]);
  db.close();
  return { id: name, at, update, remove: () => idb.deleteDB(name) };
}

async function readKept(name: string): Promise<KeptWork | null> {
  const db = await openCopy(name);
  try {
    const [updates, custom] = idb.transact(db, ["updates", "custom"], "readonly");
    if (updates === undefined || custom === undefined) return null;
    const [[update], at] = await Promise.all([idb.getAll(updates), idb.get(custom, momentKey)]);
    if (!((update as unknown) instanceof Uint8Array)) return null;
    const remove = () => idb.deleteDB(name);
    return { id: name, at: new Date(Number(at)), update: update as unknown as Uint8Array, remove };
  } finally {
    db.close();
  }
}
