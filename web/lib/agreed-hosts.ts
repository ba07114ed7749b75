import { useSyncExternalStore } from "react";

/** The hosts from which this reader has agreed to load, in this window, until it is closed or loaded again. */
let agreed: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** Whether the reader has agreed to load from a host, and how they agree or take that back: nothing of it is kept. */
export function useAgreement(host: string): { isAgreed: boolean; agree(): void; withdraw(): void } {
  const isAgreed = useSyncExternalStore(subscribe, () => agreed.has(host));
  return {
    isAgreed,
    agree: () => change(new Set([...agreed, host])),
    withdraw: () => change(new Set([...agreed].filter((other) => other !== host))),
  };
}

function change(hosts: ReadonlySet<string>): void {
  agreed = hosts;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
