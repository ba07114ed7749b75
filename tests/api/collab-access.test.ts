import { createCollabAccess } from "@passerelles/server/accounts/collab-access.ts";
import { afterAll, expect, test } from "vitest";
import { startTestApp } from "../support/test-app.ts";

const instance = await startTestApp();
afterAll(instance.close);
const access = createCollabAccess(instance.database, instance.config);
const [epoch] = await instance.query("SELECT epoch FROM restore_epoch");
const nobody = { actor: null, person: null, restoreEpoch: epoch?.epoch };

async function createPage(ownerId: string): Promise<string> {
  const [page] = await instance.query(
    "INSERT INTO pages (kind, visibility, owner_id, schema_version, title, slug) VALUES ('aide', 'prive', $1, 3, 'T', gen_random_uuid()::text) RETURNING id",
    ownerId,
  );
  return String(page?.id);
}

const tokenOf = (browser: { cookies: Map<string, string> }) => browser.cookies.get("passerelles") ?? null;

test("a session and a page are told in one query", async () => {
  const browser = await instance.signedIn("animateur");
  const { id, name } = browser.person;
  const pageId = await createPage(id);
  expect(await access.standing(tokenOf(browser), pageId)).toEqual({
    actor: { id, role: "animateur", suspended: false },
    person: { id, name },
    restoreEpoch: nobody.restoreEpoch,
    page: { ownerId: id, visibility: "prive", trashed: false, isTemplate: false, schemaVersion: 3 },
  });
});

test("people who ask together are each told of themselves and their page, also where some ask the same", async () => {
  const [first, second] = [await instance.signedIn("animateur"), await instance.signedIn("conseiller")];
  const [page, other] = [await createPage(first.person.id), await createPage(second.person.id)];
  const asked = [
    [tokenOf(first), page],
    [tokenOf(second), page],
    [null, other],
    [tokenOf(first), page],
    ["jeton inventé", "pas-un-identifiant"],
  ] as const;
  const told = await Promise.all(asked.map(([token, pageId]) => access.standing(token, pageId)));
  expect(told.map(({ person }) => person?.id)).toEqual([
    first.person.id,
    second.person.id,
    undefined,
    first.person.id,
    undefined,
  ]);
  expect(told.map((standing) => standing.page?.ownerId)).toEqual([
    first.person.id,
    first.person.id,
    second.person.id,
    first.person.id,
    undefined,
  ]);
});

test("a page in the trash says so", async () => {
  const browser = await instance.signedIn("animateur");
  const pageId = await createPage(browser.person.id);
  await instance.query("UPDATE pages SET trashed_at = now() WHERE id = $1", pageId);
  expect((await access.standing(tokenOf(browser), pageId)).page?.trashed).toBe(true);
});

test("whoever has no session that holds is nobody, and the page is still told", async () => {
  const browser = await instance.signedIn("animateur");
  const pageId = await createPage(browser.person.id);
  const page = { ownerId: browser.person.id, visibility: "prive", trashed: false, isTemplate: false, schemaVersion: 3 };
  expect(await access.standing(null, pageId)).toEqual({ ...nobody, page });
  expect(await access.standing("jeton inventé", pageId)).toEqual({ ...nobody, page });

  await instance.query("UPDATE sessions SET expires_at = now() WHERE account_id = $1", browser.person.id);
  expect(await access.standing(tokenOf(browser), pageId)).toEqual({ ...nobody, page });
});

test("a suspended person is nobody", async () => {
  const browser = await instance.signedIn("animateur");
  const pageId = await createPage(browser.person.id);
  await instance.query("UPDATE accounts SET suspended_at = now() WHERE id = $1", browser.person.id);
  expect(await access.standing(tokenOf(browser), pageId)).toMatchObject(nobody);
});

test("a demonstration account is nobody on an instance that others can reach", async () => {
  const browser = await instance.signedIn("animateur", { demonstration: true });
  const pageId = await createPage(browser.person.id);
  const reachable = createCollabAccess(instance.database, { ...instance.config, host: "0.0.0.0" });
  expect((await access.standing(tokenOf(browser), pageId)).person?.id).toBe(browser.person.id);
  expect(await reachable.standing(tokenOf(browser), pageId)).toMatchObject(nobody);
});

test.each(["00000000-0000-4000-8000-000000000000", "pas-un-identifiant", ""])("there is no page %j", async (pageId) => {
  expect(await access.standing(null, pageId)).toEqual({ ...nobody, page: null });
});
