/** Milliseconds without a key after which somebody is not in the middle of a word. */
const pause = 1500;

/**
 * Calls `then` once no key has been pressed in this window for a while: what opens at that moment takes no letter from what
 * is being typed. Returns how to give up waiting.
 */
export function onceTypingPauses(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stop();
      then();
    }, pause);
  };
  const stop = () => {
    clearTimeout(timer);
    window.removeEventListener("keydown", wait, true);
  };
  window.addEventListener("keydown", wait, true);
  wait();
  return stop;
}
