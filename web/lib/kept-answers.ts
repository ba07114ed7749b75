import { useSyncExternalStore } from "react";

/** Since when the answer at an address was kept, ISO; absent when the server itself has answered last. */
const keptAt = new Map<string, string>();
const listeners = new Set<() => void>();

/** Notes where an answer came from; `moment` is what the service worker says with a kept one, null for the server's. */
export function noteOrigin(address: string, moment: string | null): void {
  if ((keptAt.get(address) ?? null) === moment) return;
  if (moment === null) keptAt.delete(address);
  else keptAt.set(address, moment);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The moment, ISO, of the copy kept on this device that stands in for the server's answer, or undefined. */
export function useKeptAt(address: string): string | undefined {
  return useSyncExternalStore(subscribe, () => keptAt.get(address));
}
