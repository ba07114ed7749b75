import type { Doorbell } from "@passerelles/server/projection/projector.ts";
import { createProjectorThread } from "@passerelles/server/projection/projector-thread.ts";
import { bodyToYjs } from "@passerelles/shared/document/write-body.ts";
import { writeText } from "@passerelles/shared/document/write-fields.ts";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { startPagesApp } from "../support/pages-app.ts";

const app = await startPagesApp();
afterAll(app.close);
const write = (pageId: string, title: string) =>
  app.editor.edit(pageId, app.author.id, ({ fields }) => writeText(fields, "title", title));
const titleOf = async (pageId: string) => (await app.query("SELECT title FROM pages WHERE id = $1", pageId))[0]?.title;
const untilTitled = (pageId: string, title: string) =>
  vi.waitFor(async () => expect(await titleOf(pageId)).toBe(title), { timeout: 45_000, interval: 20 });
const { databaseUrl = "" } = app.config;
function startThread(options: { heap?: { maxOldGenerationSizeMb: number; maxYoungGenerationSizeMb: number } } = {}) {
  const error = vi.fn();
  const thread = createProjectorThread({ databaseUrl, logLevel: "silent", log: { error }, ...options });
  onTestFinished(() => thread.close());
  return { start: (doorbell?: Doorbell) => thread.start(doorbell), close: () => thread.close(), error };
}

test("a thread of its own projects what changed before and since, announced or not", async () => {
  const { id } = await app.page({ title: "Avant" });
  await write(id, "Avant le départ");
  const { start, error } = startThread();
  const stopListening = vi.fn();
  let ring: ((pageId: string) => void) | undefined;
  start((listener) => {
    ring = listener;
    return stopListening;
  });
  await untilTitled(id, "Avant le départ");
  await write(id, "Tue");
  await untilTitled(id, "Tue");
  await write(id, "Annoncée");
  ring?.(id);
  await untilTitled(id, "Annoncée");
  expect(error).not.toHaveBeenCalled();
});

test("a thread whose connections are cut opens others", async () => {
  const { id } = await app.page({ title: "Coupée" });
  const { start, error } = startThread();
  start();
  await write(id, "Avant la coupure");
  await untilTitled(id, "Avant la coupure");
  await app.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`);
  await write(id, "Après la coupure");
  await untilTitled(id, "Après la coupure");
  expect(error).not.toHaveBeenCalled();
});

test("a page that is too much for the thread ends it and no other page's projection", async () => {
  const huge = await app.page({ title: "Énorme" });
  const sound = await app.page({ title: "Saine" });
  const paragraphs = Array.from({ length: 40_000 }, () => ({
    type: "paragraph",
    content: [{ type: "text", text: "m" }],
  }));
  await app.editor.edit(huge.id, app.author.id, ({ fields, body }) => {
    writeText(fields, "title", "Énorme, changée");
    body.insert(0, bodyToYjs(paragraphs));
  });
  await write(sound.id, "Saine, changée");
  // The huge one has waited for longer, and is the first.
  await app.query("UPDATE pages SET changed_at = now() - interval '1 hour' WHERE id = $1", huge.id);
  const { start, error } = startThread({ heap: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 } });
  start();
  await untilTitled(sound.id, "Saine, changée");
  expect(await titleOf(huge.id)).toBe("Énorme");
  expect(error.mock.calls[0]?.[0]).toEqual({ code: "ERR_WORKER_OUT_OF_MEMORY", pageId: huge.id, wait: 1000 });
  await app.query("DELETE FROM pages WHERE id = $1", huge.id);
});

test("it ends in bounded time also while the database does not answer", async () => {
  const { id } = await app.page({ title: "Retenue" });
  const { start, close } = startThread();
  start();
  await write(id, "Prête");
  await untilTitled(id, "Prête");
  const letGo = await app.holdUp("pages");
  const waiting = () =>
    app.query("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
  await vi.waitFor(async () => expect(await waiting()).not.toEqual([]), { timeout: 45_000, interval: 20 });
  const began = performance.now();
  await close();
  expect(performance.now() - began).toBeLessThan(5000);
  await letGo();
});

test("it ends at once while it starts", async () => {
  const { start, close, error } = startThread();
  start();
  await close();
  expect(error).not.toHaveBeenCalled();
});
