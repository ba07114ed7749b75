const cacheName = "passerelles-offline";

/**
 * Keeps on this device what is needed to find this page again without a network: the application as it is loaded now,
 * who is signed in, and the answers at these addresses. Does nothing where the browser keeps nothing (private windows).
 */
export async function keepOffline(addresses: readonly string[]): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/service-worker.js");
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage(["/", "/api/session", ...addresses, ...loadedAssets()]);
  } catch {
    // The page works without; only a reload offline would not.
  }
}

/** Forgets all of it, when the person leaves this browser. */
export async function forgetOffline(): Promise<void> {
  if ("caches" in globalThis) await caches.delete(cacheName);
}

function loadedAssets(): string[] {
  const paths = performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"))
    .map(({ pathname }) => pathname);
  return [...new Set(paths)];
}
