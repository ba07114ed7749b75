import { grantCodes } from "@passerelles/shared/collab/protocol.ts";
import { expect, onTestFinished, test } from "vitest";
import { startCollabNode } from "../support/collab-node.ts";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { converge, openPage, until } from "../support/fake-client.ts";
import { refuseWrites } from "../support/refuse-writes.ts";

const { server, db, databaseUrl } = await startCollabNode();
const people = [await addPerson(db, "Anna"), await addPerson(db, "Bruno"), await addPerson(db, "Chloé")] as const;

test("while the database takes nothing in everybody reads, also who comes in then; it resumes by itself, and nothing is lost", async () => {
  const [page, other] = [await addPage(db), await addPage(db)];
  const [a, b] = [openPage(server.port, page, people[0]), openPage(server.port, page, people[1])];
  const elsewhere = openPage(server.port, other, people[1]);
  for (const client of [a, b, elsewhere]) onTestFinished(client.leave);
  await Promise.all([a, b, elsewhere].map((client) => client.allSaved()));

  const takeIn = await refuseWrites(databaseUrl);
  a.type("écrit ");
  await until(() => b.words() === "écrit ");
  await until(() => [a, b, elsewhere].every((client) => client.grant() === grantCodes.paused));
  const late = openPage(server.port, page, people[2]);
  onTestFinished(late.leave);
  await until(() => late.grant() === grantCodes.paused && late.words() === "écrit ");
  for (const client of [a, b, late]) client.type(`${client.doc.clientID} `);
  await until(() => [a, b, late].every((client) => client.saved() < client.sent()));
  expect(await storedWords(db, page)).toBe("");

  await takeIn();
  await until(() => [a, b, late, elsewhere].every((client) => client.grant() === grantCodes.write));
  await Promise.all([a, b, late].map((client) => client.allSaved()));
  await converge(a, b, late);
  expect(await storedWords(db, page)).toBe(a.words());
  for (const word of ["écrit", ...[a, b, late].map(({ doc }) => `${doc.clientID}`)])
    expect(a.words().split(word)).toHaveLength(2);
  expect([a, b, late, elsewhere].flatMap(({ closed }) => closed)).toEqual([]);
});

test("whoever opens a page before anybody has met the full disk reads it, and writes once there is room", async () => {
  const page = await addPage(db);
  const takeIn = await refuseWrites(databaseUrl);
  const fresh = await startCollabServer(databaseUrl, { recheckRights: 300 });
  onTestFinished(fresh.stop);
  const a = openPage(fresh.port, page, people[0]);
  onTestFinished(a.leave);
  await until(() => a.provider.synced || a.closed.length > 2);
  expect(a.closed).toEqual([]);
  expect(a.grant()).toBe(grantCodes.paused);
  a.type("enfin ");
  await takeIn();
  await until(() => a.grant() === grantCodes.write);
  await a.allSaved();
  expect(await storedWords(db, page)).toBe("enfin ");
});
