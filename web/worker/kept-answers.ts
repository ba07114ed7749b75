import { isKeepable } from "./keepable.ts";

/** `web/lib/kept-offline.ts` knows it by this name too: a script that both import would make the worker a module. */
const cacheName = "passerelles-answers";
/** The header of a kept answer that tells since when; read in `web/lib/api-client.ts`. */
const keptAtHeader = "kept-at";
const sessionPath = "/api/session";
const pagePath = /^\/api\/pages\/by-slug\/[^/]+$/;
/** Pages that are kept at most; those opened longest ago go first. */
const maximumPages = 50;
/** How long an answer is kept that nothing refreshes: as long as a session lasts; milliseconds. */
const lifetime = 30 * 24 * 3600 * 1000;
/** Answers that say that whoever asks may not read the page (any more). */
const withdrawn: ReadonlySet<number> = new Set([401, 403, 404, 410]);

/** Whether the answer at this address is one of those that may be kept. */
export function isKeptKind({ pathname, search }: URL): boolean {
  return search === "" && (pathname === sessionPath || pagePath.test(pathname));
}

/**
 * Keeps these pages, and who reads them. The server's `no-store` is for everybody else: what is kept here is forgotten
 * when the person signs out, when the session ends, and when somebody else signs in.
 */
export async function keepAnswers(paths: readonly string[]): Promise<void> {
  let cache = await caches.open(cacheName);
  const session = await fetch(sessionPath);
  if (!isKeepable(session)) return;
  const reader = await whose(session.clone());
  if (reader === null) return;
  if (await belongsToAnother(cache, reader)) {
    await caches.delete(cacheName);
    cache = await caches.open(cacheName);
  }
  // Whoever signs out meanwhile deletes the cache, and what is put from then on goes nowhere: never open it again here.
  await put(cache, sessionPath, session);
  for (const path of paths.filter((one) => pagePath.test(one))) {
    const response = await fetch(path);
    if (isKeepable(response)) await put(cache, path, response);
  }
  const pages = (await cache.keys()).filter(({ url }) => new URL(url).pathname !== sessionPath);
  for (const page of pages.slice(0, Math.max(0, pages.length - maximumPages))) await cache.delete(page);
}

/** The answer that was kept at this path, with the moment; none when it is too old. */
export async function keptAnswer(path: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  // The language that the application asks in may have changed since.
  const kept = await cache.match(path, { ignoreVary: true });
  const at = Date.parse(kept?.headers.get(keptAtHeader) ?? "");
  if (at > Date.now() - lifetime) return kept;
  await cache.delete(path, { ignoreVary: true });
  return undefined;
}

/** Brings what is kept up to date with what the server has just answered, which may be that it must be forgotten. */
export async function noteFresh(path: string, response: Response): Promise<void> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(path, { ignoreVary: true });
  if (path === sessionPath) {
    if (!isKeepable(response)) return;
    const reader = await whose(response.clone());
    if (reader === null || (await belongsToAnother(cache, reader))) await caches.delete(cacheName);
    else if (kept) {
      if ((await erasedAt(kept)) !== (await erasedAt(response.clone()))) await askAgain(cache);
      await put(cache, path, response);
    }
  } else if (withdrawn.has(response.status)) await cache.delete(path, { ignoreVary: true });
  else if (kept && isKeepable(response)) await put(cache, path, response);
}

/** Asks again for every kept page: somebody was erased since, whom they may name. Throws when the network fails. */
async function askAgain(cache: Cache): Promise<void> {
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname === sessionPath) continue;
    const response = await fetch(pathname);
    if (isKeepable(response)) await put(cache, pathname, response);
    else await cache.delete(pathname, { ignoreVary: true });
  }
}

/** What an answer of the session says of the last erasure. */
async function erasedAt(session: Response): Promise<string | null> {
  const { erasedAt = null }: { erasedAt?: string | null } = await session.json();
  return erasedAt;
}

async function belongsToAnother(cache: Cache, reader: string): Promise<boolean> {
  const kept = await cache.match(sessionPath, { ignoreVary: true });
  return kept !== undefined && (await whose(kept)) !== reader;
}

/** The account that an answer of the session names; null for nobody. */
async function whose(session: Response): Promise<string | null> {
  const { self }: { self: { id: string } | null } = await session.json();
  return self?.id ?? null;
}

async function put(cache: Cache, path: string, response: Response): Promise<void> {
  const headers = new Headers(response.headers);
  headers.set(keptAtHeader, new Date().toISOString());
  await cache.put(path, new Response(await response.arrayBuffer(), { status: response.status, headers }));
}
