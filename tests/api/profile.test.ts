import { afterAll, expect, test } from "vitest";
import { password, startTestApp } from "../support/test-app.ts";

const instance = await startTestApp();
afterAll(instance.close);

const next = "une toute nouvelle phrase";

test("people change their own name and language, and are answered in it", async () => {
  const browser = await instance.signedIn("conseiller");
  const changed = await browser.ask({ method: "PATCH", url: "/api/profile", body: { name: " Zoé ", language: "en" } });
  expect(changed.json()).toMatchObject({ name: "Zoé", language: "en", role: "conseiller" });
  expect((await browser.ask({ url: "/api/session" })).json().self).toEqual(changed.json());
  const refused = await browser.ask({ url: "/api/members" });
  expect(refused.json().detail).toBe("You are not allowed to do this.");
});

test("people change nothing else of themselves", async () => {
  const browser = await instance.signedIn("conseiller");
  for (const body of [{ role: "admin" }, { email: "autre@exemple.test" }, { id: "1" }, { demonstration: true }]) {
    const answer = await browser.ask({ method: "PATCH", url: "/api/profile", body: { name: "Zoé", ...body } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toEqual([{ path: "", message: `Clé inconnue : ${Object.keys(body)[0]}.` }]);
  }
  expect((await browser.ask({ url: "/api/session" })).json().self.name).toBe(browser.person.name);
});

test("a profile is changed by its owner only, so by nobody who is not signed in", async () => {
  const answer = await instance.browser().ask({ method: "PATCH", url: "/api/profile", body: { name: "Zoé" } });
  expect([answer.statusCode, answer.json().code]).toEqual([401, "signInRequired"]);
});

test("changing the password ends the sessions elsewhere and the reset links, and keeps this one", async () => {
  const here = await instance.signedIn("conseiller");
  const elsewhere = instance.browser();
  await elsewhere.signIn(here.person.email, password);
  await here.ask({ method: "POST", url: "/api/password-resets", body: { email: here.person.email } });
  await instance.settled();

  const body = { current: password, next };
  expect((await here.ask({ method: "POST", url: "/api/profile/password", body })).statusCode).toBe(200);
  expect((await here.ask({ url: "/api/session" })).json().self.id).toBe(here.person.id);
  expect((await elsewhere.ask({ url: "/api/session" })).json().self).toBeNull();
  expect((await instance.browser().signIn(here.person.email, password)).statusCode).toBe(401);
  expect((await instance.browser().signIn(here.person.email, next)).statusCode).toBe(200);
  expect(await instance.query("SELECT * FROM one_time_links WHERE account_id = $1", here.person.id)).toEqual([]);
  expect(instance.editor.accounts).toContain(here.person.id);
});

test("changing the password takes the present one, and guesses are counted", async () => {
  const browser = await instance.signedIn("conseiller");
  const guess = () =>
    browser.ask({ method: "POST", url: "/api/profile/password", body: { current: "une devinette", next } });
  const first = await guess();
  expect([first.statusCode, first.json().code]).toEqual([403, "wrongPassword"]);
  const codes = [];
  for (let made = 0; made < 10; made += 1) codes.push((await guess()).json().code);
  expect(codes.at(-1)).toBe("tooManyAttempts");
});

test.each([
  ["x".repeat(11), 400],
  ["x".repeat(12), 200],
  ["x".repeat(200), 200],
  ["x".repeat(201), 400],
])("a new password is neither short nor endless", async (chosen, status) => {
  const browser = await instance.signedIn("conseiller");
  const answer = await browser.ask({
    method: "POST",
    url: "/api/profile/password",
    body: { current: password, next: chosen },
  });
  expect(answer.statusCode).toBe(status);
});
