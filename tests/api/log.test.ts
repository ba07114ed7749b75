import { afterAll, expect, test } from "vitest";
import { startTestApp } from "../support/test-app.ts";

const instance = await startTestApp({ environment: { LOG_LEVEL: "trace" } });
afterAll(instance.close);
const lines = () => instance.logged.join("");

test("each answer is one line that names the route, not the address", async () => {
  await instance.browser().ask({ url: "/api/links/un-secret-que-personne-ne-doit-lire" });
  const line = instance.logged.map((text) => JSON.parse(text)).find(({ route }) => route === "/api/links/:secret");
  expect(line).toMatchObject({ method: "GET", status: 410, reqId: expect.any(String), ms: expect.any(Number) });
  expect(lines()).not.toContain("un-secret-que-personne-ne-doit-lire");
});

test("neither addresses, passwords, tokens nor searches are logged, also when the database fails", async () => {
  const browser = await instance.signedIn("admin", { email: "discrete@exemple.test" });
  await browser.ask({ url: "/api/members?q=recherche-intime" });
  await browser.ask({ url: "/adresse-inconnue-et-intime" });
  await instance.query("ALTER TABLE attempts RENAME TO attempts_gone");
  const body = { email: "discrete@exemple.test", password: "phrase-intime" };
  expect((await browser.ask({ method: "POST", url: "/api/session", body })).statusCode).toBe(500);
  await instance.query("ALTER TABLE attempts_gone RENAME TO attempts");

  expect(lines()).toContain("request failed");
  expect(lines()).toContain("42P01");
  expect(lines()).not.toMatch(/discrete@|intime/);
  expect(lines()).not.toContain(browser.cookies.get("passerelles"));
});

test("what is known of people is not logged, also when the database fails", async () => {
  const browser = await instance.signedIn("conseiller");
  const body = { name: "Nom Intime", email: "intime@exemple.test", phone: "0123456789", source: "source-intime" };
  const make = () => browser.ask({ method: "POST", url: "/api/people", body });
  await browser.ask({ url: "/api/people?q=recherche-intime" });
  expect((await make()).statusCode).toBe(200);
  await instance.query("ALTER TABLE people ADD CONSTRAINT refuses CHECK (false) NOT VALID");
  expect((await make()).statusCode).toBe(500);
  await instance.query("ALTER TABLE people DROP CONSTRAINT refuses");
  expect(lines()).toContain("23514");
  expect(lines()).not.toMatch(/intime|23456789/i);
});

test.for([false, true])(
  "without a mail server the mail is printed for whoever runs the instance (demonstration: %s)",
  async (demonstration) => {
    const { email } = await instance.account("lecteur", { language: "en", demonstration });
    await instance.browser().ask({ method: "POST", url: "/api/password-resets", body: { email } });
    await instance.settled();
    const printed = instance.logged.map((text) => JSON.parse(text)).find(({ msg }) => String(msg).includes(email));
    expect(printed?.msg).toContain("Choose a new password");
    expect(printed?.msg).toMatch(/http:\/\/127\.0\.0\.1:3000\/lien\/[\w-]{43}/);
  },
);
