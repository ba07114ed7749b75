const target = new EventTarget();
const name = "session-restored";

/** Called once somebody has signed in again over the page: what was refused meanwhile may be tried again. */
export function announceSessionRestored(): void {
  target.dispatchEvent(new Event(name));
}

/** Calls `listener` after each new sign-in over the page until the returned function is called. */
export function onSessionRestored(listener: () => void): () => void {
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}
