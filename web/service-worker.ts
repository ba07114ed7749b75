/*
 * Answers from what was kept when the network does not: somebody who writes offline and reloads finds the application
 * and the page again. Everything else goes to the network as if this were not there. What to keep is told by
 * `lib/kept-offline.ts`; how to withdraw a worker is in docs/decisions/0015.
 */
import { freshOrKept } from "./worker/fresh-or-kept.ts";
import { isKeptKind, keepAnswers, keptAnswer, noteFresh } from "./worker/kept-answers.ts";
import { keepApplication, keptFile, keptShell } from "./worker/kept-application.ts";

interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Requested extends LastingEvent {
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
/** Addresses that are not screens of the application, also when a browser goes there. */
const notScreens = /^\/(api|collab|assets)(\/|$)|\.\w+$/;

// Taking over at once is safe: what is kept does not depend on the worker's version, and files are named by their content.
worker.addEventListener("install", (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([worker.clients.claim(), caches.delete("passerelles-offline")])),
);

worker.addEventListener("message", (event) => {
  const { entry, answers } = (event.data ?? {}) as { entry?: unknown; answers?: unknown };
  if (typeof entry !== "string" || !Array.isArray(answers)) return;
  const paths = answers.filter((path) => typeof path === "string");
  // A full disk or a lost network: what is whole by then is kept, and the next opening tries again.
  event.waitUntil(Promise.allSettled([keepAnswers(paths), keepApplication(entry)]));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (!notScreens.test(address.pathname)) event.respondWith(freshOrKept(fetch(request), keptShell));
  } else if (address.pathname.startsWith("/assets/")) event.respondWith(file(request));
  else if (isKeptKind(address)) event.respondWith(answer(event, address.pathname));
});

async function file(request: Request): Promise<Response> {
  return (await keptFile(request.url).catch(() => undefined)) ?? fetch(request);
}

async function answer(event: Requested, path: string): Promise<Response> {
  const fresh = fetch(event.request);
  const noted = fresh.then((response) => noteFresh(path, response.clone()));
  event.waitUntil(noted.catch(() => undefined));
  return freshOrKept(fresh, () => keptAnswer(path));
}
