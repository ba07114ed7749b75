import { isKeepable } from "./keepable.ts";

const cacheName = "passerelles-application";
/** The page that every screen starts from. */
const shell = "/";
/** Files that are asked for at a time. */
const atATime = 6;

/**
 * Keeps the build whose entry script is given: each of its files, and last the page that names them, so that the page
 * kept never asks for a file that is not. Keeps the build from before when the server has another one by now: its page
 * would not find the files of this one.
 */
export async function keepApplication(entry: string): Promise<void> {
  const cache = await caches.open(cacheName);
  if (await names(await cache.match(shell), entry)) return;
  const files = await listFiles(entry);
  const missing: string[] = [];
  for (const file of files) if ((await cache.match(file)) === undefined) missing.push(file);
  for (let at = 0; at < missing.length; at += atATime)
    await Promise.all(missing.slice(at, at + atATime).map(async (file) => cache.put(file, await read(file))));
  const page = await read(shell, { cache: "no-cache" });
  if (!(await names(page.clone(), entry))) return;
  await cache.put(shell, page);
  const kept = new Set([shell, ...files]);
  for (const { url } of await cache.keys()) if (!kept.has(new URL(url).pathname)) await cache.delete(url);
}

/** The page that every screen starts from, as kept. */
export async function keptShell(): Promise<Response | undefined> {
  return (await caches.open(cacheName)).match(shell);
}

/** A file of the build, as kept; its name changes with what is in it, so that no kept one is ever out of date. */
export async function keptFile(address: string): Promise<Response | undefined> {
  // The servers of files vary by encoding, which is undone by the time they are kept.
  return (await caches.open(cacheName)).match(address, { ignoreVary: true });
}

async function names(page: Response | undefined, entry: string): Promise<boolean> {
  return page !== undefined && (await page.text()).includes(`"${entry}"`);
}

/** The build writes the list beside the entry script that it belongs to. */
async function listFiles(entry: string): Promise<string[]> {
  const list: unknown = await (await read(entry.replace(/\.js$/, ".files.json"))).json();
  if (!Array.isArray(list)) throw new TypeError("the list of files is no list");
  return list.filter((file) => typeof file === "string" && file.startsWith("/assets/"));
}

async function read(address: string, how?: RequestInit): Promise<Response> {
  const response = await fetch(address, how);
  if (!isKeepable(response)) throw new TypeError(`${address} cannot be kept`);
  return response;
}
