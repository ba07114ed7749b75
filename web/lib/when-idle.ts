/** Milliseconds after which a busy browser is asked all the same. */
const patience = 3000;

/** Calls back once the document is loaded and the browser has nothing better to do, unless the returned function is called before. */
export function whenIdle(callback: () => void): () => void {
  let callOff = () => {};
  const ask = () => {
    // Safari has no idle callbacks.
    if ("requestIdleCallback" in globalThis) {
      const request = requestIdleCallback(callback, { timeout: patience });
      callOff = () => cancelIdleCallback(request);
    } else {
      const timer = setTimeout(callback, 200);
      callOff = () => clearTimeout(timer);
    }
  };
  if (document.readyState === "complete") ask();
  else {
    addEventListener("load", ask, { once: true });
    callOff = () => removeEventListener("load", ask);
  }
  return () => callOff();
}
