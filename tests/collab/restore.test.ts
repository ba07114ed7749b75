import { createPage } from "@passerelles/server/pages/create-page.ts";
import { restoreVersion } from "@passerelles/server/versions/restore-version.ts";
import { findVersion, listVersions } from "@passerelles/server/versions/store.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { afterAll, expect, test } from "vitest";
import { addPerson, storedWords } from "../support/collab-pages.ts";
import { startCollabServer } from "../support/collab-server.ts";
import { openPage, until } from "../support/fake-client.ts";
import { createDatabase } from "../support/postgres.ts";

const postgres = await createDatabase();
const server = await startCollabServer(postgres.url);
const { db } = server.database;
afterAll(async () => {
  await server.stop();
  await postgres.drop();
});

test("whoever is on the page sees the restored version at once, and keeps what they write meanwhile", async () => {
  const [ada, bob] = [await addPerson(db, "Ada"), await addPerson(db, "Bob")];
  const paragraph = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });
  const { id } = await createPage(db, {
    ...{
      kind: fichePratique,
      title: "Fiche",
      visibility: "membres",
      ownerId: ada,
      body: [paragraph("au début"), paragraph(" la suite")],
    },
  });
  const client = openPage(server.port, id, ada);
  await client.synced();
  client.type(" changé");
  await client.allSaved();

  const [first] = (await listVersions(db, id, {})).items;
  const version = await findVersion(db, id, first?.id ?? "");
  if (version === undefined) throw new Error("The page has no version.");
  client.disconnect();
  const body = client.doc.getXmlFragment("body");
  const second = body.get(1) as unknown as { get(index: number): { insert(at: number, words: string): void } };
  second.get(0).insert(0, " et");
  await restoreVersion({ database: server.database, editor: server.collab.editor }, version, bob);
  client.connect();

  await until(() => client.words() === "au début et la suite");
  await client.allSaved();
  expect(await storedWords(db, id)).toBe("au début et la suite");
  const versions = (await listVersions(db, id, {})).items;
  expect(versions.map(({ reason }) => reason)).toEqual(["restored", "before-restore", "created"]);
  expect(versions[0]?.authors).toEqual([{ id: bob, name: "Bob" }]);
  client.leave();
});
