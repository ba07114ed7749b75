import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { converge, openPage, openRaw, until } from "../support/fake-client.ts";
import { createDatabase } from "../support/postgres.ts";

const testDatabase = await createDatabase();
const staying = await startCollabServer(testDatabase.url);
const { db } = staying.database;
afterAll(async () => {
  await staying.stop();
  await testDatabase.drop();
});

test("a node that stops sends people away one after the other, loses nothing that they write meanwhile, and lets nobody in", async () => {
  const server = await startCollabServer(testDatabase.url, { parting: { each: 100, longest: 2000 } });
  const page = await addPage(db);
  const people = await Promise.all(["Anna", "Bruno", "Chloé", "Driss"].map((name) => addPerson(db, name)));
  const clients = people.flatMap((person) => [1, 2, 3].map(() => openPage(server.port, page, person)));
  onTestFinished(() => {
    for (const client of clients) client.leave();
  });
  await Promise.all(clients.map((client) => client.synced()));
  const gone = () => clients.filter(({ closed }) => closed.length > 0);

  const closing = server.collab.close();
  await until(() => gone().length > 0);
  expect(gone().length).toBeLessThan(clients.length);
  await expect(openRaw(server.port, page, people[0] ?? "").opened).rejects.toThrow("503");
  for (const [index, client] of clients.entries()) client.type(`<${index}>`);
  await closing;
  await until(() => gone().length === clients.length);
  expect(new Set(clients.map(({ closed }) => closed[0]))).toEqual(new Set([closeCode.restart]));
  for (const { provider } of clients) provider.serverUrl = `ws://127.0.0.1:${staying.port}/collab`;
  await server.stop();
  await Promise.all(clients.map((client) => client.allSaved()));
  await converge(...clients);
  const words = (await storedWords(db, page)).match(/<[^>]*>/g)?.sort();
  expect(words).toEqual(clients.map((_, index) => `<${index}>`).sort());
});
