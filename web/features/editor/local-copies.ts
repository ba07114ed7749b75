import * as idb from "lib0/indexeddb";

const prefix = "passerelles:";
const unsentPrefix = "unsent:";
const keptMark = ":kept:";

/** The name under which a browser keeps a person's copy of a page. */
export const copyName = (accountId: string, pageId: string): string => `${prefix}${accountId}:${pageId}`;

/** A new name under which a browser keeps what a restore met unsent; the copies that a person loses include it. */
export const keptName = (accountId: string, pageId: string): string =>
  `${copyName(accountId, pageId)}${keptMark}${crypto.randomUUID()}`;

/** The names of what was put aside of a page. */
export async function keptNames(accountId: string, pageId: string): Promise<string[]> {
  const start = `${copyName(accountId, pageId)}${keptMark}`;
  return (await copyNames(accountId)).filter((name) => name.startsWith(start));
}

/** Opens a copy without a document. */
export function openCopy(name: string): Promise<IDBDatabase> {
  return idb.openDB(name, (made) => idb.createStores(made, [["updates", { autoIncrement: true }], ["custom"]]));
}

/** Where a copy notes how many modifications of one visit (of one Yjs client) are not committed. */
export const unsentKey = (clientId: number): string => `${unsentPrefix}${clientId}`;

/** Where a copy notes the restore epoch of what it holds. */
export const epochKey = "epoch";

/** What one visit has noted as not committed. */
interface Visit {
  key: string;
  client: number;
  count: number;
}

/** Modifications that a copy holds and that no server has said to be committed, by visit. */
export async function countUnsent(db: IDBDatabase): Promise<{ total: number; visits: Visit[] }> {
  const [custom] = idb.transact(db, ["custom"], "readonly");
  if (custom === undefined) return { total: 0, visits: [] };
  const noted = await idb.getAllKeysValues(custom);
  const visits = noted.flatMap(({ k, v }) =>
    typeof k === "string" && k.startsWith(unsentPrefix) && typeof v === "number"
      ? [{ key: k, client: Number(k.slice(unsentPrefix.length)), count: v }]
      : [],
  );
  return { total: visits.reduce((sum, { count }) => sum + count, 0), visits };
}

/** Whether this browser lets us keep anything: private windows of some do not. */
export async function mayStore(): Promise<boolean> {
  if (typeof indexedDB === "undefined") return false;
  try {
    const name = `${prefix}probe`;
    (await idb.openDB(name, () => undefined)).close();
    await idb.deleteDB(name);
    return true;
  } catch {
    return false;
  }
}

/** What one person has written on this device and no server has said to be committed, by page. */
export async function unsentWork(accountId: string): Promise<{ pageId: string; pending: number }[]> {
  const work = new Map<string, number>();
  for (const name of await copyNames(accountId)) {
    const db = await openCopy(name);
    const { total } = await countUnsent(db);
    db.close();
    const [pageId = ""] = name.slice(copyName(accountId, "").length).split(keptMark);
    if (total > 0) work.set(pageId, (work.get(pageId) ?? 0) + total);
  }
  return [...work].map(([pageId, pending]) => ({ pageId, pending }));
}

/** Removes every copy of this person from the device; resolves when they are gone. Close their pages before. */
export async function discardLocalCopies(accountId: string): Promise<void> {
  await Promise.all((await copyNames(accountId)).map((name) => idb.deleteDB(name)));
}

async function copyNames(accountId: string): Promise<string[]> {
  if (!(await mayStore())) return [];
  const known = await indexedDB.databases();
  return known.flatMap(({ name }) => (name?.startsWith(copyName(accountId, "")) ? [name] : []));
}
