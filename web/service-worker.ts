/*
 * Answers from what was kept when the network does not: somebody who writes offline and reloads finds the application
 * and the page again. Everything else goes to the network as if this were not there. What to keep is told by
 * `lib/kept-offline.ts`.
 */

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Requested extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** The part of `ServiceWorkerGlobalScope` that is used; its types and those of a page cannot be loaded together. */
interface WorkerScope {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: Requested) => void): void;
  addEventListener(type: "message", listener: (event: LastingEvent & { data: unknown }) => void): void;
}

const worker = globalThis as unknown as WorkerScope;
const cacheName = "passerelles-offline";
/** Answers that are kept at most; the oldest go first. */
const maximumKept = 300;

worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("message", (event) => {
  if (Array.isArray(event.data)) event.waitUntil(keep(event.data.filter((address) => typeof address === "string")));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (failure) {
    const cache = await caches.open(cacheName);
    const kept = await cache.match(request.mode === "navigate" ? "/" : request.url, { ignoreVary: true });
    if (kept === undefined) throw failure;
    return kept;
  }
}

async function keep(addresses: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  for (const address of addresses) {
    const present = address.startsWith("/assets/") ? await cache.match(address) : undefined;
    if (present !== undefined) continue;
    const response = await fetch(address);
    if (response.ok) await cache.put(address, response);
  }
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - maximumKept))) await cache.delete(key);
}
