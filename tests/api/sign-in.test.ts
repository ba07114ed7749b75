import { createPasswords } from "@passerelles/server/accounts/password.ts";
import { createAccount } from "@passerelles/server/accounts/store.ts";
import { afterAll, expect, test } from "vitest";
import { password, startTestApp } from "../support/test-app.ts";

const hashed: (string | null)[] = [];
const real = createPasswords();
const instance = await startTestApp({
  services: {
    passwords: {
      hash: real.hash,
      verify: (hash, text) => {
        hashed.push(hash);
        return real.verify(hash, text);
      },
    },
  },
});
const secure = await startTestApp({ environment: { PUBLIC_URL: "https://wiki.exemple.test" } });
afterAll(instance.close);
afterAll(secure.close);

test("signing in answers who one is and what one may do", async () => {
  const { email, id, name } = await instance.account("reseau");
  const answer = await instance.browser().signIn(email, password);
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({
    id,
    email,
    name,
    role: "reseau",
    language: "fr",
    demonstration: false,
    may: ["createPage", "createPerson", "manageTemplates", "manageIndicators"],
  });
});

test("the address is recognised without regard to case or blanks around it", async () => {
  const { email } = await instance.account("conseiller");
  expect((await instance.browser().signIn(` ${email.toUpperCase()} `, password)).statusCode).toBe(200);
});

test("over http the cookie is out of reach of scripts and of other sites", async () => {
  const { email } = await instance.account("conseiller");
  const answer = await instance.browser().signIn(email, password);
  expect(answer.cookies).toEqual([
    {
      name: "passerelles",
      value: expect.stringMatching(/^[\w-]{43}$/),
      httpOnly: true,
      sameSite: "Lax",
      path: "/",
      maxAge: 30 * 24 * 3600,
    },
  ]);
});

test("under https the cookie also stays on secure connections and on this very host", async () => {
  const { email } = await secure.account("conseiller");
  const answer = await secure.browser().signIn(email, password, { host: "wiki.exemple.test" });
  expect(answer.cookies).toEqual([
    expect.objectContaining({ name: "__Host-passerelles", secure: true, httpOnly: true, sameSite: "Lax", path: "/" }),
  ]);
});

test("the database keeps no token, only its hash", async () => {
  const browser = await instance.signedIn("conseiller");
  const token = browser.cookies.get("passerelles") ?? "";
  const rows = await instance.query("SELECT * FROM sessions WHERE account_id = $1", browser.person.id);
  expect(rows).toEqual([expect.objectContaining({ id_hash: expect.stringMatching(/^[0-9a-f]{64}$/) })]);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test("an unknown address, a wrong password and a suspended account get the same answer, for the same work", async () => {
  const { email } = await instance.account("conseiller");
  const suspended = await instance.account("conseiller");
  await instance.query("UPDATE accounts SET suspended_at = now() WHERE id = $1", suspended.id);
  const tries: [string, string][] = [
    [email, "une autre phrase, fausse"],
    ["personne@exemple.test", password],
    [suspended.email, password],
  ];
  const answers = [];
  for (const [address, text] of tries) {
    const before = hashed.length;
    const answer = await instance.browser().signIn(address, text);
    const { requestId, ...problem } = answer.json();
    const headers = Object.keys(answer.headers).sort();
    answers.push({ status: answer.statusCode, problem, headers, checks: hashed.length - before });
  }
  expect(answers[0]).toMatchObject({ status: 401, problem: { code: "wrongCredentials" }, checks: 1 });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

test("signing in again ends the session that this browser had", async () => {
  const browser = await instance.signedIn("conseiller");
  const before = browser.cookies.get("passerelles") ?? "";
  await browser.signIn(browser.person.email, password);
  expect(browser.cookies.get("passerelles")).not.toBe(before);

  const thief = instance.browser();
  thief.cookies.set("passerelles", before);
  expect((await thief.ask({ url: "/api/session" })).json().self).toBeNull();
  expect((await browser.ask({ url: "/api/session" })).json().self.id).toBe(browser.person.id);
});

test("signing out ends the session here and leaves the others", async () => {
  const here = await instance.signedIn("conseiller");
  const elsewhere = instance.browser();
  await elsewhere.signIn(here.person.email, password);
  const token = here.cookies.get("passerelles") ?? "";

  const answer = await here.ask({ method: "DELETE", url: "/api/session" });
  expect(answer.json()).toBeNull();
  expect(here.cookies.size).toBe(0);
  here.cookies.set("passerelles", token);
  expect((await here.ask({ url: "/api/session" })).json().self).toBeNull();
  expect((await elsewhere.ask({ url: "/api/session" })).json().self.id).toBe(here.person.id);
  expect(instance.editor.accounts).toContain(here.person.id);
});

test("signing out everywhere ends every session of that person and of nobody else", async () => {
  const here = await instance.signedIn("conseiller");
  const elsewhere = instance.browser();
  await elsewhere.signIn(here.person.email, password);
  const somebody = await instance.signedIn("conseiller");

  await here.ask({ method: "DELETE", url: "/api/session?everywhere=true" });
  expect((await elsewhere.ask({ url: "/api/session" })).json().self).toBeNull();
  expect((await somebody.ask({ url: "/api/session" })).json().self.id).toBe(somebody.person.id);
});

test("a session that has expired is worth nothing", async () => {
  const browser = await instance.signedIn("conseiller");
  await instance.query(
    "UPDATE sessions SET expires_at = now() - interval '1 second' WHERE account_id = $1",
    browser.person.id,
  );
  const answer = await browser.ask({ method: "PATCH", url: "/api/profile", body: { name: "Camille" } });
  expect(answer.statusCode).toBe(401);
  expect(answer.json()).toMatchObject({ code: "signInRequired", detail: "Connectez-vous pour continuer." });
});

test("a session that is used in its second half begins anew", async () => {
  const browser = await instance.signedIn("conseiller");
  expect((await browser.ask({ url: "/api/session" })).cookies).toEqual([]);
  await instance.query(
    "UPDATE sessions SET expires_at = now() + interval '14 days' WHERE account_id = $1",
    browser.person.id,
  );
  const answer = await browser.ask({ url: "/api/session" });
  expect(answer.cookies).toEqual([expect.objectContaining({ name: "passerelles", maxAge: 30 * 24 * 3600 })]);
  const rows = await instance.query(
    "SELECT extract(day FROM expires_at - now())::int AS days FROM sessions WHERE account_id = $1",
    browser.person.id,
  );
  expect(rows).toEqual([{ days: 29 }]);
});

test("a token that is none of ours is nobody's", async () => {
  const browser = instance.browser();
  for (const token of ["x", "a".repeat(43), "a".repeat(5000), "%00", "'; DROP TABLE sessions"]) {
    browser.cookies.set("passerelles", token);
    expect((await browser.ask({ url: "/api/session" })).json().self).toBeNull();
  }
});

const demonstration = { email: "lecteur@demo.passerelles.test", demonstration: true };

test("a demonstration account signs in on the machine that runs the instance", async () => {
  const browser = await instance.signedIn("lecteur", demonstration);
  expect((await browser.ask({ url: "/api/session" })).json()).toMatchObject({
    self: { demonstration: true },
    demonstration: true,
  });
});

test("a demonstration account does not sign in under a name that is not this machine's", async () => {
  const answer = await instance.browser().signIn(demonstration.email, password, { host: "piege.exemple.test" });
  expect([answer.statusCode, answer.json().code]).toEqual([403, "demonstrationOnlyLocal"]);
});

test("a demonstration account does not sign in through a proxy, even one that asks for this machine", async () => {
  const passedOn = [
    ["x-forwarded-for", "203.0.113.9"],
    ["forwarded", "for=203.0.113.9"],
    ["via", "1.1 proxy"],
  ] as const;
  for (const [name, value] of passedOn) {
    const answer = await instance.browser().signIn(demonstration.email, password, { [name]: value });
    expect([answer.statusCode, answer.json().code]).toEqual([403, "demonstrationOnlyLocal"]);
  }
});

test("a demonstration account is closed on an instance that others can reach, with its old sessions", async () => {
  const person = await secure.account("admin", { email: "admin@demo.passerelles.test", demonstration: true });
  const answer = await secure.browser().signIn(person.email, password);
  expect(answer.json().code).toBe("demonstrationOnlyLocal");

  const browser = secure.browser();
  const other = await secure.signedIn("conseiller");
  browser.cookies.set("__Host-passerelles", other.cookies.get("__Host-passerelles") ?? "");
  await secure.query("UPDATE sessions SET account_id = $1 WHERE account_id = $2", person.id, other.person.id);
  expect((await browser.ask({ url: "/api/session" })).json()).toEqual({ self: null, demonstration: false });
});

test("two accounts cannot have the same address", async () => {
  const { email } = await instance.account("conseiller");
  const again = { email, name: "Double", passwordHash: "-", role: "lecteur", language: "fr" } as const;
  expect(await createAccount(instance.database.db, again)).toBeUndefined();
});
