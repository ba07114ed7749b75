import { afterAll, expect, test } from "vitest";
import { startTestApp } from "../support/test-app.ts";

const instance = await startTestApp();
afterAll(instance.close);

test("an instance that works says so, with its version", async () => {
  const answer = await instance.browser().ask({ url: "/api/health" });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ status: "ok", version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
});

test("an instance whose database is down says so, and answers what needs it with 503", async () => {
  const down = await startTestApp();
  try {
    await down.dropDatabase();
    const health = await down.browser().ask({ url: "/api/health" });
    expect([health.statusCode, health.json().code]).toEqual([503, "busy"]);
    const signIn = await down.browser().signIn("a@exemple.test", "une phrase");
    expect([signIn.statusCode, signIn.json().code]).toEqual([503, "busy"]);
    expect(signIn.headers["retry-after"]).toBe("5");
  } finally {
    await down.close();
  }
});

test("a database that does not answer in time counts as down", async () => {
  const stuck = await startTestApp();
  try {
    const release = await stuck.takeEveryConnection();
    expect((await stuck.browser().ask({ url: "/api/health" })).statusCode).toBe(503);
    release();
    expect((await stuck.browser().ask({ url: "/api/health" })).statusCode).toBe(200);
  } finally {
    await stuck.close();
  }
});

const page = "/api/legal/mentions-legales";

test("a legal page is empty until an administrator fills it in, then anyone reads it", async () => {
  const visitor = instance.browser();
  expect((await visitor.ask({ url: page })).json()).toEqual({ name: "mentions-legales", text: null, updatedAt: null });
  const admin = await instance.signedIn("admin");
  const text = "## Éditeur\n\nL’association <b>Exemple</b>.";
  expect((await admin.ask({ method: "PUT", url: page, body: { text } })).json().text).toBe(text);
  await admin.ask({ method: "PUT", url: page, body: { text: `${text} Suite.` } });
  const read = (await visitor.ask({ url: page })).json();
  expect(read.text).toBe(`${text} Suite.`);
  expect(Date.parse(read.updatedAt)).not.toBeNaN();
});

test("a legal page is written by administrators only, and there are three", async () => {
  const body = { text: "Autre chose" };
  const member = await instance.signedIn("reseau");
  expect((await member.ask({ method: "PUT", url: page, body })).statusCode).toBe(403);
  expect((await instance.browser().ask({ method: "PUT", url: page, body })).statusCode).toBe(401);
  expect((await instance.browser().ask({ url: "/api/legal/autre" })).statusCode).toBe(400);
});

test.each([
  [49_999, 200],
  [50_000, 200],
  [50_001, 400],
])("a legal page of %s letters is answered %s", async (length, status) => {
  const admin = await instance.signedIn("admin");
  const answer = await admin.ask({ method: "PUT", url: page, body: { text: "é".repeat(length) } });
  expect(answer.statusCode).toBe(status);
});
