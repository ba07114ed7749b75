import { collabPath } from "@passerelles/shared/collab/protocol.ts";
import { startListener } from "./child.ts";
import type { Benchmark } from "./figures.ts";
import { makeKeystrokes } from "./keystrokes.ts";
import { openEditor, until } from "./live-editor.ts";
import { servePostgres } from "./served-postgres.ts";

const RUNS = 3;
/** As many as a connection may send at once: what is faster is held back by the server on purpose. */
const keystrokes = makeKeystrokes(4500);

/** One writer sends keystrokes as fast as it can; the time is over when an observer has them all. */
export const replay: Benchmark = {
  reference: "a bare ws relay that reads nothing",
  run: async () => {
    const served = await servePostgres();
    const relay = await startListener(new URL("bare-relay.ts", import.meta.url));
    const ours: number[] = [];
    const reference: number[] = [];
    for (let round = 0; round < RUNS; round += 1) {
      const page = `ws://127.0.0.1:${served.port}${collabPath(await served.createSheet())}`;
      ours.push(await editsPerSecond(page, served.cookie));
      reference.push(await editsPerSecond(`ws://127.0.0.1:${relay.port}`));
    }
    await relay.stop();
    await served.stop();
    return [{ name: "keystrokes from a writer to an observer", unit: "edits/s", ours, reference }];
  },
};

async function editsPerSecond(address: string, cookie?: string): Promise<number> {
  const writer = await openEditor(address, cookie);
  const observer = await openEditor(address, cookie);
  writer.begin();
  const observed = () => observer.doc.store.clients.has(writer.doc.clientID);
  await until(observed);
  const text = writer.text();
  const began = performance.now();
  for (const { at, removed, text: put } of keystrokes) {
    if (removed > 0) text.delete(at, removed);
    else text.insert(at, put);
  }
  const wanted = text.toString();
  // Comparing lengths first: the text itself is only read when it may be whole.
  await until(() => observer.text().length === wanted.length && observer.text().toString() === wanted);
  const seconds = (performance.now() - began) / 1000;
  writer.leave();
  observer.leave();
  return keystrokes.length / seconds;
}
