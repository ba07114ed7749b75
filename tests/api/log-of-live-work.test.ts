import type { AddressInfo } from "node:net";
import { createPage } from "@passerelles/server/pages/create-page.ts";
import { message } from "@passerelles/shared/collab/protocol.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import * as encoding from "lib0/encoding";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { openPage, openRaw, until } from "../support/fake-client.ts";
import { secretIn, startMailServer } from "../support/mail-server.ts";
import { password, startTestApp } from "../support/test-app.ts";

const mail = await startMailServer();
const metricsToken = "jeton-de-surveillance-intime";
const environment = {
  LOG_LEVEL: "trace",
  SMTP_URL: mail.url,
  MAIL_FROM: "passerelles@exemple.test",
  METRICS_TOKEN: metricsToken,
};
const instance = await startTestApp({ live: true, environment });
await instance.app.listen({ host: "127.0.0.1", port: 0 });
const { port } = instance.app.server.address() as AddressInfo;
afterAll(async () => {
  await instance.close();
  await mail.close();
});

/** Whatever is written here must be in no log. */
const secrets: string[] = [metricsToken];
const keep = (secret: string) => {
  secrets.push(secret);
  return secret;
};

const logged = () => instance.logged.join("");
const isLogged = (words: string) => () => logged().includes(words);

function expectDiscretion(): void {
  const text = logged();
  for (const line of instance.logged) expect(() => JSON.parse(line)).not.toThrow();
  for (const secret of [...secrets, "exemple.test", "ntime"]) {
    expect(text).not.toContain(secret);
    for (const code of ["base64", "hex"] as const) expect(text).not.toContain(Buffer.from(secret).toString(code));
  }
  // Bytes of a document, as they would be written by whoever logs what a query was given.
  expect(text).not.toMatch(/"type":"Buffer"|\\\\x[0-9a-f]{8}/);
}

test("an invitation, its acceptance and a sign-in leave no address, name, password, secret or token in the log", async () => {
  const admin = await instance.signedIn("admin", { email: keep("direction-intime@exemple.test") });
  const email = keep("nouvelle-intime@exemple.test");
  await admin.ask({ method: "POST", url: "/api/members/invitations", body: { email, role: "conseiller" } });
  await until(() => mail.received.length > 0);
  const [invitation] = mail.received;
  if (invitation === undefined) throw new Error("No mail has arrived.");
  const secret = keep(secretIn(invitation));
  const guest = instance.browser();
  await guest.ask({ url: `/api/links/${secret}` });
  const body = { secret, name: keep("Nom Intime"), password: keep("une phrase très intime") };
  expect((await guest.ask({ method: "POST", url: "/api/invitations/accept", body })).statusCode).toBe(200);
  keep(guest.cookies.get("passerelles") ?? "");
  const again = instance.browser();
  expect((await again.signIn(email, keep("une autre phrase intime"))).statusCode).toBe(401);
  expect((await again.signIn(email, body.password)).statusCode).toBe(200);
  keep(again.cookies.get("passerelles") ?? "");
  await again.ask({ url: "/metrics", headers: { authorization: `Bearer ${metricsToken}` } });

  expect(logged()).toContain('"route":"/api/invitations/accept","status":200');
  expect(logged()).toContain('"route":"/metrics"');
  expectDiscretion();
});

test("what people write, and frames that are refused, leave no text in the log, also when nothing can be committed", async () => {
  const author = await instance.signedIn("conseiller", { name: "Autrice Intime" });
  const token = keep(author.cookies.get("passerelles") ?? "");
  const given = {
    kind: fichePratique,
    title: "Titre intime",
    visibility: "prive",
    body: [{ type: "paragraph" }],
  } as const;
  const page = await createPage(instance.database.db, { ...given, ownerId: author.person.id });
  const client = openPage(port, page.id, token);
  onTestFinished(client.leave);
  await client.synced();
  client.provider.awareness.setLocalStateField("field", "champ_intime");
  client.type("texte-intime ");
  await client.allSaved();

  await instance.query("ALTER TABLE page_updates RENAME TO page_updates_gone");
  client.type("retenu-intime ");
  await until(isLogged("updates could not be committed"));
  await instance.query("ALTER TABLE page_updates_gone RENAME TO page_updates");
  await client.allSaved();

  const notJson = encoding.createEncoder();
  encoding.writeVarUint(notJson, message.awareness);
  const states = encoding.createEncoder();
  for (const number of [1, 7, 1]) encoding.writeVarUint(states, number);
  encoding.writeVarString(states, "{état-intime");
  encoding.writeVarUint8Array(notJson, encoding.toUint8Array(states));
  const hostile = [encoding.toUint8Array(notJson), new TextEncoder().encode("\0\x02texte-intime")];
  for (const frame of hostile) {
    const raw = openRaw(port, page.id, token, { query: "?client=7" });
    await raw.opened;
    raw.send(frame);
    await raw.code;
  }
  await until(() => logged().split("message refused").length > hostile.length);
  expectDiscretion();
});

test("a handler that fails, and a page that cannot be read, leave nothing of the request in the log", async () => {
  const author = await instance.signedIn("conseiller");
  const token = keep(author.cookies.get("passerelles") ?? "");
  await instance.query("ALTER TABLE pages ADD CONSTRAINT refuses CHECK (title NOT LIKE '%intime%') NOT VALID");
  const body = { kind: "fiche-pratique", title: "Encore un titre intime", template: "vierge", visibility: "prive" };
  expect((await author.ask({ method: "POST", url: "/api/pages", body })).statusCode).toBe(500);
  await instance.query("ALTER TABLE pages DROP CONSTRAINT refuses");
  expect(logged()).toContain("23514");

  const made = await author.ask({ method: "POST", url: "/api/pages", body });
  await instance.query("ALTER TABLE page_snapshots RENAME TO page_snapshots_gone");
  const raw = openRaw(port, made.json().id, token);
  await raw.code;
  await instance.query("ALTER TABLE page_snapshots_gone RENAME TO page_snapshots");
  expect(logged()).toContain("page could not be opened");
  expect((await author.signIn(author.person.email, password)).statusCode).toBe(200);
  expectDiscretion();
});
