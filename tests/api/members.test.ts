import { changeMember } from "@passerelles/server/members/change-member.ts";
import type { Member } from "@passerelles/shared/api/members.schemas.ts";
import { afterAll, expect, test } from "vitest";
import { password, startTestApp } from "../support/test-app.ts";

const instance = await startTestApp();
afterAll(instance.close);
const admin = await instance.signedIn("admin", { name: "Ariane Administre" });

const change = (id: string, body: object, browser = admin) =>
  browser.ask({ method: "PATCH", url: `/api/members/${id}`, body });

test("members are listed by name, a page at a time, each once", async () => {
  for (const name of ["émile", "Zoé", "alice", "Bob", "alice"]) await instance.account("lecteur", { name });
  const names: string[] = [];
  const ids = new Set<string>();
  let after: string | null = null;
  do {
    const from: string = after === null ? "" : `&after=${encodeURIComponent(after)}`;
    const answer = await admin.ask({ url: `/api/members?limit=2${from}` });
    const { items, next }: { items: Member[]; next: string | null } = answer.json();
    expect(items.length).toBeLessThanOrEqual(2);
    for (const { id, name } of items) {
      names.push(name.toLowerCase());
      ids.add(id);
    }
    after = next;
  } while (after !== null);
  expect(ids.size).toBe(6);
  expect(names).toEqual([...names].sort());
});

test("members are found by a part of their name or address, taken literally", async () => {
  await instance.account("lecteur", { name: "100 % vélo", email: "velo_cent@exemple.test" });
  const find = async (q: string) => {
    const answer = await admin.ask({ url: `/api/members?q=${encodeURIComponent(q)}` });
    return answer.json().items.map(({ name }: Member) => name);
  };
  expect(await find("VÉLO")).toEqual(["100 % vélo"]);
  expect(await find("velo_c")).toEqual(["100 % vélo"]);
  expect(await find("%")).toEqual(["100 % vélo"]);
  expect(await find("\\")).toEqual([]);
});

test("what administrators see of members holds no password", async () => {
  const { items } = (await admin.ask({ url: "/api/members" })).json();
  expect(Object.keys(items[0]).sort()).toEqual(
    ["createdAt", "demonstration", "email", "id", "lastSeenAt", "name", "role", "suspended"].sort(),
  );
});

test.each([0, 101, "beaucoup"])("a page of %s members is refused", async (limit) => {
  expect((await admin.ask({ url: `/api/members?limit=${limit}` })).statusCode).toBe(400);
});

test.each(["rien", "W10", Buffer.from('["a","b"]').toString("base64url")])(
  "the cursor %s, which is none of ours, is refused",
  async (after) => {
    const answer = await admin.ask({ url: `/api/members?after=${after}` });
    expect([answer.statusCode, answer.json().code]).toEqual([400, "malformedRequest"]);
  },
);

test.each(["lecteur", "conseiller", "formateur", "animateur", "reseau"] as const)(
  "%s does not manage members",
  async (role) => {
    const browser = await instance.signedIn(role);
    const { id } = await instance.account("lecteur");
    const answers = await Promise.all([
      browser.ask({ url: "/api/members" }),
      change(id, { role: "admin" }, browser),
      change(browser.person.id, { role: "admin" }, browser),
      browser.ask({ method: "DELETE", url: `/api/members/${id}/sessions` }),
      browser.ask({
        method: "POST",
        url: "/api/members/invitations",
        body: { email: "a@exemple.test", role: "admin" },
      }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403]);
  },
);

test("a role changes at once, and open sockets are told", async () => {
  const browser = await instance.signedIn("lecteur");
  expect((await change(browser.person.id, { role: "conseiller" })).json()).toMatchObject({ role: "conseiller" });
  expect((await browser.ask({ url: "/api/session" })).json().self.may).toEqual(["createPage", "createPerson"]);
  expect(instance.editor.accounts).toContain(browser.person.id);
});

test("a suspended person loses HTTP at once, cannot sign in, and comes back when reinstated", async () => {
  const browser = await instance.signedIn("reseau");
  const { id, email } = browser.person;
  expect((await change(id, { suspended: true })).json()).toMatchObject({ suspended: true });
  expect((await browser.ask({ url: "/api/session" })).json().self).toBeNull();
  expect((await browser.ask({ method: "PATCH", url: "/api/profile", body: { name: "Moi" } })).statusCode).toBe(401);
  expect((await instance.browser().signIn(email, password)).statusCode).toBe(401);
  expect(instance.editor.accounts).toContain(id);

  await change(id, { suspended: false });
  expect((await browser.ask({ url: "/api/session" })).json().self).toBeNull();
  expect((await instance.browser().signIn(email, password)).statusCode).toBe(200);
});

test("a session opened while its person was being suspended is worth nothing", async () => {
  const browser = await instance.signedIn("reseau");
  await instance.query("UPDATE accounts SET suspended_at = now() WHERE id = $1", browser.person.id);
  expect((await browser.ask({ url: "/api/session" })).json().self).toBeNull();
});

test("signing somebody out ends all their sessions", async () => {
  const browser = await instance.signedIn("conseiller");
  const answer = await admin.ask({ method: "DELETE", url: `/api/members/${browser.person.id}/sessions` });
  expect(answer.json()).toBeNull();
  expect((await browser.ask({ url: "/api/session" })).json().self).toBeNull();
  expect(instance.editor.accounts).toContain(browser.person.id);
});

test("administrators change neither their own role nor their own suspension", async () => {
  for (const body of [{ role: "lecteur" }, { suspended: true }]) {
    const answer = await change(admin.person.id, body);
    expect([answer.statusCode, answer.json().code]).toEqual([409, "ownAccount"]);
  }
});

test("two administrators who dismiss each other at once leave one", async () => {
  const alone = await startTestApp();
  try {
    const first = await alone.account("admin");
    const second = await alone.account("admin");
    const services = { config: alone.config, database: alone.database };
    const outcomes = await Promise.allSettled([
      changeMember(services, second.id, { role: "lecteur" }),
      changeMember(services, first.id, { suspended: true }),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused.map(({ reason }) => reason.code)).toEqual(["lastAdmin"]);
    const [left] = await alone.query(
      "SELECT count(*)::int AS n FROM accounts WHERE role = 'admin' AND suspended_at IS NULL",
    );
    expect(left).toEqual({ n: 1 });
  } finally {
    await alone.close();
  }
});

test("a person who does not exist is not found", async () => {
  const id = "00000000-0000-4000-8000-000000000000";
  expect((await change(id, { role: "lecteur" })).statusCode).toBe(404);
  expect((await admin.ask({ method: "DELETE", url: `/api/members/${id}/sessions` })).statusCode).toBe(404);
  expect((await change("moi", { role: "lecteur" })).statusCode).toBe(400);
});
