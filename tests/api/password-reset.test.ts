import { attemptLimits } from "@passerelles/server/accounts/attempts.ts";
import { afterAll, expect, test } from "vitest";
import { secretIn, startMailServer } from "../support/mail-server.ts";
import { password, startTestApp } from "../support/test-app.ts";

const mails = await startMailServer();
const instance = await startTestApp({
  environment: { SMTP_URL: mails.url, MAIL_FROM: "ne-pas-repondre@exemple.test" },
});
afterAll(async () => {
  await instance.close();
  await mails.close();
});

const next = "une toute nouvelle phrase";

/** Asks for a reset and waits for what it leads to; answers the answer and the mails sent to that address. */
async function ask(email: string) {
  const answer = await instance.browser().ask({ method: "POST", url: "/api/password-resets", body: { email } });
  await instance.settled();
  return { answer, received: mails.received.filter(({ to }) => to === email) };
}

const use = (secret: string, chosen = next) =>
  instance.browser().ask({ method: "POST", url: "/api/password-resets/use", body: { secret, password: chosen } });

test("a reset link comes by mail, sets a new password and ends every session", async () => {
  const browser = await instance.signedIn("conseiller");
  const { email } = browser.person;
  const { answer, received } = await ask(email);
  expect([answer.statusCode, answer.json()]).toEqual([200, null]);
  expect(received).toHaveLength(1);
  const [mail] = received;
  const secret = mail ? secretIn(mail) : "";

  const link = await instance.browser().ask({ url: `/api/links/${secret}` });
  expect(link.json()).toEqual({ purpose: "password-reset", email, role: null });

  expect((await use(secret)).statusCode).toBe(200);
  expect((await browser.ask({ url: "/api/session" })).json().self).toBeNull();
  expect((await instance.browser().signIn(email, password)).statusCode).toBe(401);
  expect((await instance.browser().signIn(email, next)).statusCode).toBe(200);
  expect(instance.editor.accounts).toContain(browser.person.id);
});

test("a reset link works once, even for two people at once", async () => {
  const { email } = await instance.account("conseiller");
  const [mail] = (await ask(email)).received;
  const secret = mail ? secretIn(mail) : "";
  const answers = await Promise.all([use(secret, "première phrase choisie"), use(secret, "seconde phrase choisie")]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
  const again = await use(secret);
  expect([again.statusCode, again.json().code]).toEqual([410, "linkExpired"]);
  expect((await instance.browser().ask({ url: `/api/links/${secret}` })).statusCode).toBe(410);
});

test("only the newest reset link works, and not after an hour", async () => {
  const { email, id } = await instance.account("conseiller");
  await ask(email);
  const { received } = await ask(email);
  const [first = "", second = ""] = received.map(secretIn);
  expect((await use(first)).statusCode).toBe(410);
  await instance.query("UPDATE one_time_links SET expires_at = now() WHERE account_id = $1", id);
  expect((await use(second)).statusCode).toBe(410);
  expect((await instance.browser().signIn(email, password)).statusCode).toBe(200);
});

test("whether an address exists or may receive mail, the answer is the same", async () => {
  const known = await instance.account("conseiller");
  const suspended = await instance.account("conseiller");
  await instance.query("UPDATE accounts SET suspended_at = now() WHERE id = $1", suspended.id);
  const demonstration = await instance.account("conseiller", { demonstration: true });
  const asked = [];
  for (const email of [known.email, suspended.email, demonstration.email, "personne@exemple.test"]) {
    const { answer, received } = await ask(email);
    asked.push({ status: answer.statusCode, body: answer.body, mails: received.length });
  }
  expect(asked).toEqual([
    { status: 200, body: "null", mails: 1 },
    { status: 200, body: "null", mails: 0 },
    { status: 200, body: "null", mails: 0 },
    { status: 200, body: "null", mails: 0 },
  ]);
});

test("an address is looked up after the answer only", async () => {
  const { email } = await instance.account("conseiller");
  const before = mails.received.length;
  const release = await instance.holdUp("accounts");
  const answer = await instance.browser().ask({ method: "POST", url: "/api/password-resets", body: { email } });
  expect(answer.statusCode).toBe(200);
  expect(mails.received).toHaveLength(before);
  await release();
  await instance.settled();
  expect(mails.received).toHaveLength(before + 1);
});

test("an address is written to a few times an hour only, known or not", async () => {
  const { attempts } = attemptLimits.passwordReset.perAccount;
  for (const email of [(await instance.account("lecteur")).email, "inconnu@exemple.test"]) {
    const statuses = [];
    for (let made = 0; made <= attempts; made += 1) statuses.push((await ask(email)).answer.statusCode);
    expect(statuses).toEqual([...Array<number>(attempts).fill(200), 429]);
  }
});

test("the mail is in the person's language, as text and as HTML", async () => {
  const english = await instance.account("lecteur", { language: "en", name: "Ada" });
  const [mail] = (await ask(english.email)).received;
  expect(mail?.source).toContain("Subject: Choose a new password");
  expect(mail?.source).toContain("From: ne-pas-repondre@exemple.test");
  expect(mail?.source).toContain("Hello Ada,");
  expect(mail?.source).toContain("Content-Type: text/plain; charset=utf-8");
  expect(mail?.source).toContain("Content-Type: text/html; charset=utf-8");
});

test("a name cannot add a header or markup to a mail", async () => {
  const name = 'Eve <img src="x">\r\nBcc: autre@exemple.test';
  const { email } = await instance.account("lecteur", { name });
  const [mail] = (await ask(email)).received;
  expect(mail?.to).toBe(email);
  expect(mail?.source.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/m);
  expect(mail?.source.split("text/html")[1]).not.toContain("<img");
});

test("a secret that was never given out is refused without hashing anything", async () => {
  const answer = await use("x".repeat(43));
  expect([answer.statusCode, answer.json().code]).toEqual([410, "linkExpired"]);
});

test("a mail server that does not answer holds nobody up", async () => {
  const silent = await startTestApp({ environment: { SMTP_URL: "smtp://127.0.0.1:9" } });
  try {
    const { email } = await silent.account("conseiller");
    const answer = await silent.browser().ask({ method: "POST", url: "/api/password-resets", body: { email } });
    expect(answer.statusCode).toBe(200);
    await silent.settled();
  } finally {
    await silent.close();
  }
});
