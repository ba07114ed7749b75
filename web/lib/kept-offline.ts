const prefix = "passerelles-";
/** As in `web/worker/kept-answers.ts`. */
const answersCache = "passerelles-answers";

/**
 * Keeps on this device what is needed to find this page again without a network: the application as it is loaded now,
 * who is signed in, and the answers at these paths. Does nothing where the browser keeps nothing (private windows).
 */
export async function keepOffline(answers: readonly string[]): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ entry: entryScript(), answers });
  } catch {
    // The page works without; only a reload offline would not.
  }
}

/** Forgets all of it, when the person leaves this browser. */
export async function forgetOffline(): Promise<void> {
  if (!("caches" in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.map((name) => name.startsWith(prefix) && caches.delete(name)));
}

/** Forgets what the server said to whoever was signed in before; the application itself is nobody's. */
export async function forgetKeptAnswers(): Promise<void> {
  if ("caches" in globalThis) await caches.delete(answersCache);
}

/** Path of the script that this application was started by: it names the build. */
function entryScript(): string | undefined {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  return script ? new URL(script.src).pathname : undefined;
}
