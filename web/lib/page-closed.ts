const target = new EventTarget();
const name = "page-closed";

/** Called when a page that was open for writing has been closed; what the server did not take waits on this device. */
export function announcePageClosed(): void {
  target.dispatchEvent(new Event(name));
}

/** Calls `listener` at each announcement until the returned function is called. */
export function onPageClosed(listener: () => void): () => void {
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}
