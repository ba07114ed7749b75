import { pageUpdates } from "@passerelles/server/database/page-tables.ts";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { startCollabNode } from "../support/collab-node.ts";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { converge, openPage, until } from "../support/fake-client.ts";

const { server, db } = await startCollabNode();
const anna = await addPerson(db, "Anna");
const bruno = await addPerson(db, "Bruno");

/** Two people on a page, synced. */
async function two() {
  const page = await addPage(db);
  const a = openPage(server.port, page, anna);
  const b = openPage(server.port, page, bruno);
  onTestFinished(a.leave);
  onTestFinished(b.leave);
  await Promise.all([a.allSaved(), b.allSaved()]);
  return { page, a, b };
}

test("what one person sends at once is passed on and kept as few changes, and each message of it is acknowledged", async () => {
  const { page, a, b } = await two();
  const before = a.saved();
  let heard = 0;
  b.doc.on("update", () => {
    heard += 1;
  });
  const words = Array.from({ length: 500 }, (_, index) => `${index} `);
  for (const word of words) a.type(word);
  await a.allSaved();
  await converge(a, b);
  expect(a.saved()).toBe(before + words.length);
  expect(a.words()).toBe(words.join(""));
  expect(await storedWords(db, page)).toBe(words.join(""));
  const rows = await db.select().from(pageUpdates).where(eq(pageUpdates.pageId, page));
  expect(rows.length).toBeLessThan(words.length / 5);
  expect(new Set(rows.map(({ accountId }) => accountId))).toEqual(new Set([anna]));
  expect(heard).toBeLessThan(words.length / 5);
});

test("of messages that arrive at once, those before a gap are acknowledged, and the gap is asked about", async () => {
  const { page, a, b } = await two();
  const before = a.saved();
  const { gaps } = server.collab.stats();
  a.type("un ");
  // A message that is lost on the way: what builds upon it is a gap.
  const socket = a.provider.ws as unknown as { send(data: Uint8Array): void };
  const send = socket.send;
  socket.send = () => undefined;
  a.type("perdu ");
  socket.send = send;
  a.type("trois ");
  await until(() => server.collab.stats().gaps > gaps);
  await converge(a, b);
  await until(() => a.saved() > before + 1);
  expect(await storedWords(db, page)).toBe("un perdu trois ");
});

test("messages that bring nothing new are acknowledged at once, alone and among others", async () => {
  const { page, a, b } = await two();
  a.type("déjà là ");
  await a.allSaved();
  await converge(a, b);
  const repeat = () => {
    const update = Y.encodeStateAsUpdate(b.doc);
    b.provider.ws?.send(Uint8Array.of(0, 2, ...lengthOf(update), ...update));
  };
  repeat();
  repeat();
  await b.allSaved();
  repeat();
  b.type("et ensuite");
  repeat();
  await b.allSaved();
  expect(await storedWords(db, page)).toBe("déjà là et ensuite");
});

function lengthOf({ byteLength }: Uint8Array): number[] {
  return byteLength < 128 ? [byteLength] : [(byteLength & 127) | 128, byteLength >> 7];
}
