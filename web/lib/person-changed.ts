import { useSyncExternalStore } from "react";

/** Somebody who was signed in here before and had not signed out. */
export interface LeftBehind {
  name: string;
  /** Modifications of theirs that this browser keeps and that were not saved. */
  unsent: number;
}

let leftBehind: LeftBehind | null = null;
const listeners = new Set<() => void>();

/** Told when somebody else has signed in over a person with unsent work; null once it was read. */
export function setLeftBehind(person: LeftBehind | null): void {
  leftBehind = person;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whoever was signed in before the present person and has left unsent work here, or null. */
export function useLeftBehind(): LeftBehind | null {
  return useSyncExternalStore(subscribe, () => leftBehind);
}
