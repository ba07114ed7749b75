import { announcePageClosed } from "../../lib/page-closed.ts";
import type { LivePage } from "./collab-provider.ts";

/** How long a page that nobody looks at any more may wait for its last words to be saved; milliseconds. */
const patience = 10_000;

/** Closes a page once the server has what was written in it; past ten seconds it waits on this device. */
export async function closeWhenSaved(live: LivePage): Promise<void> {
  // The others do not wait to see that one has left.
  live.awareness.setLocalState(null);
  await new Promise<void>((resolve) => {
    const done = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, patience);
    const stop = live.subscribe(() => unsaved(live) === 0 && done());
    const { kind } = live.getState().save;
    if (unsaved(live) === 0 || kind === "refused" || kind === "offline") done();
  });
  await live.destroy();
  announcePageClosed();
}

function unsaved(live: LivePage): number {
  const { save } = live.getState();
  return save.kind === "saved" ? 0 : save.pending;
}
