import { once } from "node:events";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { createPage } from "@passerelles/server/pages/create-page.ts";
import { closeCode, grantCodes } from "@passerelles/shared/collab/protocol.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { afterAll, expect, onTestFinished, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { openPage, openRaw, until } from "../support/fake-client.ts";
import { password, startTestApp } from "../support/test-app.ts";

const instance = await startTestApp({ live: true });
await instance.app.listen({ host: "127.0.0.1", port: 0 });
afterAll(instance.close);
const { port } = instance.app.server.address() as AddressInfo;
const admin = await instance.signedIn("admin");
const page = await createPage(instance.database.db, {
  kind: fichePratique,
  title: "Une fiche",
  visibility: "membres",
  ownerId: admin.person.id,
  body: [],
});

const tokenOf = (browser: Browser) => browser.cookies.get("passerelles") ?? null;

async function open(browser: Browser) {
  const client = openPage(port, page.id, tokenOf(browser));
  onTestFinished(client.leave);
  await client.synced();
  return client;
}

const changes: [string, (person: Awaited<ReturnType<typeof instance.signedIn>>) => Promise<unknown>][] = [
  ["signed out", (person) => person.ask({ method: "DELETE", url: "/api/session" })],
  ["signed out everywhere", (person) => person.ask({ method: "DELETE", url: "/api/session?everywhere=true" })],
  [
    "signed out by an administrator",
    ({ person }) => admin.ask({ method: "DELETE", url: `/api/members/${person.id}/sessions` }),
  ],
  [
    "suspended",
    ({ person }) => admin.ask({ method: "PATCH", url: `/api/members/${person.id}`, body: { suspended: true } }),
  ],
];

test.each(changes)("a page that is open is closed at once to whoever is %s", async (_what, change) => {
  const browser = await instance.signedIn("conseiller");
  const client = await open(browser);
  await change(browser);
  await until(() => client.closed.length > 0);
  expect(client.closed).toEqual([closeCode.signedOut]);
});

test("whoever may only read from now on keeps the page open, and writes no more", async () => {
  const browser = await instance.signedIn("conseiller");
  const client = await open(browser);
  await until(() => client.grant() === grantCodes.write);
  await admin.ask({ method: "PATCH", url: `/api/members/${browser.person.id}`, body: { role: "lecteur" } });
  await until(() => client.grant() === grantCodes.read);
  expect(client.closed).toEqual([]);
});

test("a new password closes the page in other browsers, and not in this one", async () => {
  const here = await instance.signedIn("conseiller");
  const elsewhere = instance.browser();
  await elsewhere.signIn(here.person.email, password);
  const [kept, lost] = [await open(here), await open(elsewhere)];
  const body = { current: password, next: "une toute nouvelle phrase" };
  await here.ask({ method: "POST", url: "/api/profile/password", body });
  await until(() => lost.closed.length > 0);
  expect(lost.closed).toEqual([closeCode.signedOut]);
  expect(kept.closed).toEqual([]);
});

test("the socket is refused to a page of another site and to a token that signs nobody in", async () => {
  const token = tokenOf(await instance.signedIn("conseiller"));
  await expect(openRaw(port, page.id, token, { origin: "https://ailleurs.exemple.test" }).opened).rejects.toThrow(
    "403",
  );
  expect(await openRaw(port, page.id, "inconnu").code).toBe(closeCode.signedOut);
  expect(await openRaw(port, page.id, null).code).toBe(closeCode.gone);
});

test("a request that offers another protocol is answered with all that it brings", async () => {
  const { person } = await instance.signedIn("conseiller");
  const body = JSON.stringify({ email: person.email, password });
  const headers = { connection: "Upgrade, HTTP2-Settings", upgrade: "h2c", "content-type": "application/json" };
  const asked = request({ port, path: "/api/session", method: "POST", headers }).end(body);
  const [answer] = await once(asked, "response");
  answer.resume();
  expect(answer.statusCode).toBe(200);
});
