/** Tells the application that the session has ended while somebody works: it asks to sign in again over the page. */
const target = new EventTarget();
const name = "session-expired";

/** Called when a request or a socket is refused because nobody is signed in any more. */
export function announceSessionExpired(): void {
  target.dispatchEvent(new Event(name));
}

/** Calls `listener` at each announcement until the returned function is called. */
export function onSessionExpired(listener: () => void): () => void {
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}
