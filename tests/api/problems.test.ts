import { afterAll, expect, test } from "vitest";
import { startTestApp } from "../support/test-app.ts";

const instance = await startTestApp();
afterAll(instance.close);

const signIn = { method: "POST", url: "/api/session" } as const;
const english = { "accept-language": "en-GB, fr;q=0.5" };

test("a problem is told as RFC 9457 details, in French to whoever does not say", async () => {
  const answer = await instance.browser().ask({ ...signIn, body: { email: "a@exemple.test", password: "fausse" } });
  expect(answer.statusCode).toBe(401);
  expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  expect(answer.headers["content-language"]).toBe("fr");
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.json()).toEqual({
    type: "/api/docs#wrongCredentials",
    title: "Connexion nécessaire",
    status: 401,
    detail: "L’adresse ou le mot de passe ne convient pas.",
    code: "wrongCredentials",
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test("the language asked for chooses, else the account's", async () => {
  const visitor = await instance.browser().ask({ url: "/api/members", headers: english });
  expect(visitor.json()).toMatchObject({ title: "Sign-in needed", detail: "Sign in to continue." });
  const member = await instance.signedIn("lecteur", { language: "fr" });
  const refused = await member.ask({ url: "/api/members", headers: english });
  expect(refused.json().detail).toBe("You are not allowed to do this.");
  const anglophone = await instance.signedIn("lecteur", { language: "en" });
  for (const language of ["*", "de"]) {
    const answer = await anglophone.ask({ url: "/api/members", headers: { "accept-language": language } });
    expect(answer.json().detail).toBe("You are not allowed to do this.");
  }
});

test("each faulty value is named by its path, with a sentence", async () => {
  const body = { email: "pas une adresse", secret: "x", admin: true };
  const answer = await instance.browser().ask({ ...signIn, url: "/api/invitations/accept", body });
  expect([answer.statusCode, answer.json().code]).toEqual([400, "invalidRequest"]);
  expect(answer.json().errors).toEqual([
    { path: "secret", message: "Au moins 20 caractères." },
    { path: "email", message: "Ce n’est pas une adresse e-mail." },
    { path: "name", message: "Cette valeur est nécessaire." },
    { path: "password", message: "Cette valeur est nécessaire." },
    { path: "", message: "Clé inconnue : admin." },
  ]);
});

test.each([
  ["nothing", {}],
  ["an empty body that is called JSON", { headers: { "content-type": "application/json" } }],
])("%s where something is needed is refused as values that do not fit", async (_what, asked) => {
  const answer = await instance.browser().ask({ ...signIn, ...asked });
  expect([answer.statusCode, answer.json().code]).toEqual([400, "invalidRequest"]);
});

test("a query where none is expected is refused like any other unknown key", async () => {
  const answer = await instance.browser().ask({ url: "/api/session?debug=oui" });
  expect([answer.statusCode, answer.json().errors]).toEqual([400, [{ path: "", message: "Clé inconnue : debug." }]]);
});

test("the sentences about values are in the asker's language", async () => {
  const body = { email: 3, password: "" };
  const answer = await instance.browser().ask({ ...signIn, body, headers: english });
  expect(answer.json().errors).toEqual([
    { path: "email", message: "This value is not of the expected type." },
    { path: "password", message: "This value is needed." },
  ]);
});

test("unknown keys are refused where nothing is asked for, too", async () => {
  const asked = await instance.browser().ask({ url: "/api/health?deep=yes" });
  const sent = await instance.browser().ask({ method: "DELETE", url: "/api/session", body: { why: "tired" } });
  expect([asked.statusCode, asked.json().errors]).toEqual([400, [{ path: "", message: "Clé inconnue : deep." }]]);
  expect([sent.statusCode, sent.json().errors]).toEqual([400, [{ path: "", message: "Clé inconnue : why." }]]);
  expect((await instance.browser().ask({ method: "DELETE", url: "/api/session", body: {} })).statusCode).toBe(200);
});

test("a role that does not exist is answered with those that do", async () => {
  const admin = await instance.signedIn("admin");
  const body = { email: "a@exemple.test", role: "chef" };
  const answer = await admin.ask({ method: "POST", url: "/api/members/invitations", body });
  expect(answer.json().errors).toEqual([
    { path: "role", message: "Une de ces valeurs : lecteur, conseiller, formateur, animateur, reseau, admin." },
  ]);
});

test.each([
  ["JSON that is cut off", '{"email":', 400],
  ["keys that would change every object", '{"__proto__": {"admin": true}}', 400],
])("%s cannot be read", async (_what, body, status) => {
  const answer = await instance.browser().ask({ ...signIn, body });
  expect([answer.statusCode, answer.json().code]).toEqual([status, "malformedRequest"]);
});

test("a body in another format is refused", async () => {
  const headers = { "content-type": "text/xml" };
  const answer = await instance.browser().ask({ ...signIn, body: "<a/>", headers });
  expect([answer.statusCode, answer.json().code]).toEqual([415, "malformedRequest"]);
});

test.each([
  [64 * 1024 - 1, 400],
  [64 * 1024, 400],
  [64 * 1024 + 1, 413],
])("a body of %s bytes is answered %s", async (size, status) => {
  const frame = '{"email":""}';
  const body = frame.replace('""', `"${"x".repeat(size - frame.length)}"`);
  expect(Buffer.byteLength(body)).toBe(size);
  const answer = await instance.browser().ask({ ...signIn, body });
  expect(answer.statusCode).toBe(status);
  const limit = /la limite est de 64\sko\.$/;
  expect(limit.test(answer.json().detail)).toBe(status === 413);
});

test.each(["/api/rien", "/api/members/", "/api", "/collab/rien", "/assets/rien.js"])("%s is not found", async (url) => {
  const answer = await instance.browser().ask({ url });
  expect([answer.statusCode, answer.json().code]).toEqual([404, "notFound"]);
});

test.each(["/api/%", "/%c0%ae", `/api/links/${"x".repeat(300)}`])("the address %s is answered calmly", async (url) => {
  const answer = await instance.browser().ask({ url });
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
  expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
});

test("what fails inside stays inside", async () => {
  const broken = await startTestApp();
  try {
    await broken.query("ALTER TABLE accounts RENAME COLUMN password_hash TO secret_of_the_house");
    const body = { email: "a@exemple.test", password: "une phrase" };
    const answer = await broken.browser().ask({ ...signIn, body });
    expect([answer.statusCode, answer.json().code]).toEqual([500, "internal"]);
    expect(answer.body).not.toMatch(/password_hash|column|select|accounts/i);
  } finally {
    await broken.close();
  }
});

const origins: [Record<string, string>, number][] = [
  [{ origin: "https://ailleurs.exemple.test" }, 403],
  [{ origin: "null" }, 403],
  [{ origin: "http://127.0.0.1:3001" }, 403],
  [{ origin: "http://127.0.0.1.exemple.test:3000" }, 403],
  [{ "sec-fetch-site": "cross-site" }, 403],
  [{ "sec-fetch-site": "same-site" }, 403],
  [{ origin: "http://127.0.0.1:3000" }, 401],
  [{ "sec-fetch-site": "same-origin" }, 401],
];

test.each(origins)("a request that would change something, with %j, is answered %s", async (headers, status) => {
  const body = { email: "personne@exemple.test", password: "une phrase" };
  const answer = await instance.browser().ask({ ...signIn, body, headers });
  expect(answer.statusCode).toBe(status);
  expect(answer.json().code).toBe(status === 403 ? "originRefused" : "wrongCredentials");
});

test("a foreign page's request is refused though it carries the cookie", async () => {
  const browser = await instance.signedIn("conseiller");
  const headers = { origin: "https://ailleurs.exemple.test", "sec-fetch-site": "cross-site" };
  expect((await browser.ask({ method: "DELETE", url: "/api/session", headers })).statusCode).toBe(403);
  expect((await browser.ask({ url: "/api/session" })).json().self.id).toBe(browser.person.id);
});
