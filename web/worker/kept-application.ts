import { isKeepable } from "./keepable.ts";

const prefix = "passerelles-application:";
/** The page that every screen starts from. */
const shell = "/";
/** Builds that are kept: the present one, and the one that windows opened before it may still run. */
const maximumBuilds = 2;
/** Files that are asked for at a time. */
const atATime = 6;

/**
 * Keeps the build whose entry script is given: each of its files, and last the page that names them, so that the page
 * kept never asks for a file that is not. Does nothing when the server has another build by now, whose page would not
 * find the files of this one.
 */
export async function keepApplication(entry: string): Promise<void> {
  const name = `${prefix}${entry}`;
  const cache = await caches.open(name);
  if (await cache.match(shell)) return;
  const files = await listFiles(entry);
  for (let at = 0; at < files.length; at += atATime)
    await Promise.all(files.slice(at, at + atATime).map((file) => keepFile(cache, file)));
  const page = await read(shell, { cache: "no-cache" });
  if (!(await page.clone().text()).includes(`"${entry}"`)) return;
  await cache.put(shell, page);
  const builds = (await builtNames()).filter((other) => other !== name);
  for (const old of builds.slice(0, Math.max(0, builds.length - maximumBuilds + 1))) await caches.delete(old);
}

/** The page that every screen starts from, of the newest build that is kept whole. */
export async function keptShell(): Promise<Response | undefined> {
  for (const name of (await builtNames()).reverse()) {
    const page = await (await caches.open(name)).match(shell);
    if (page) return page;
  }
  return undefined;
}

/** A file of a build, as kept; its name changes with what is in it, so that no kept one is ever out of date. */
export async function keptFile(address: string): Promise<Response | undefined> {
  // Servers vary files by encoding, which is undone by the time they are kept.
  return caches.match(address, { ignoreVary: true });
}

/** In the order in which they were first kept. */
async function builtNames(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

async function keepFile(cache: Cache, file: string): Promise<void> {
  if (await cache.match(file, { ignoreVary: true })) return;
  await cache.put(file, (await keptFile(file)) ?? (await read(file)));
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
