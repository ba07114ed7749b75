import { expect, onTestFinished, test } from "vitest";
import { startCollabNode } from "../support/collab-node.ts";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { converge, type FakeClient, openPage } from "../support/fake-client.ts";

const { server, db } = await startCollabNode();
const anna = await addPerson(db, "Anna");
const bruno = await addPerson(db, "Bruno");

function open(...[pageId, token, options]: [string, string | null, Parameters<typeof openPage>[3]?]): FakeClient {
  const client = openPage(server.port, pageId, token, options);
  onTestFinished(client.leave);
  return client;
}

test("two people who type at once end up with the same text, which is stored", async () => {
  const page = await addPage(db);
  const a = open(page, anna);
  const b = open(page, bruno);
  await Promise.all([a.synced(), b.synced()]);
  for (let index = 0; index < 20; index += 1) {
    a.type(`a${index} `);
    b.type(`b${index} `);
  }
  await Promise.all([a.allSaved(), b.allSaved()]);
  await converge(a, b);
  expect(a.words()).toHaveLength(2 * (10 * 3 + 10 * 4));
  expect(await storedWords(db, page)).toBe(a.words());
});
