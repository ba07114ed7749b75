import { attemptLimits, countAttempt, forgiveAttempts } from "@passerelles/server/accounts/attempts.ts";
import { Refusal } from "@passerelles/server/http/refusal.ts";
import { afterAll, expect, test } from "vitest";
import { password, startTestApp } from "../support/test-app.ts";

const instance = await startTestApp({ environment: { TRUST_PROXY: "127.0.0.1" } });
afterAll(instance.close);

const { perAccount, perAddress } = attemptLimits.signIn;

/** Makes n attempts at once, as an attacker would; answers how many were let through. */
async function attempt(n: number, of: { address: string; email?: string }): Promise<number> {
  const made = await Promise.allSettled(Array.from({ length: n }, () => countAttempt(instance.database, "signIn", of)));
  for (const one of made) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(Refusal);
  return made.filter(({ status }) => status === "fulfilled").length;
}

test("an account lets as many attempts through as its limit, from wherever they come", async () => {
  const email = "cible@exemple.test";
  expect(await attempt(perAccount.attempts - 1, { address: "203.0.113.1", email })).toBe(perAccount.attempts - 1);
  expect(await attempt(1, { address: "203.0.113.2", email })).toBe(1);
  expect(await attempt(1, { address: "203.0.113.3", email })).toBe(0);
});

test("an address lets as many attempts through as its limit, whomever they aim at", async () => {
  const address = "203.0.113.10";
  for (let made = 0; made < perAddress.attempts - 1; made += 1) {
    await countAttempt(instance.database, "signIn", { address, email: `${made}@exemple.test` });
  }
  expect(await attempt(1, { address, email: "a@exemple.test" })).toBe(1);
  expect(await attempt(1, { address, email: "b@exemple.test" })).toBe(0);
});

test("as many people as there are sign in from one address, which only counts those who fail", async () => {
  const address = "203.0.113.15";
  for (let made = 0; made < perAddress.attempts + 5; made += 1) {
    const email = `personne-${made}@exemple.test`;
    expect(await attempt(1, { address, email })).toBe(1);
    await forgiveAttempts(instance.database, "signIn", { address, email });
  }
  expect(await attempt(perAddress.attempts + 5, { address })).toBe(perAddress.attempts);
});

test("attempts made at once are all counted", async () => {
  expect(await attempt(perAddress.attempts + 15, { address: "203.0.113.20" })).toBe(perAddress.attempts);
});

test("neighbours in one IPv6 network share one count", async () => {
  expect(await attempt(perAddress.attempts, { address: "2001:db8:1:1::1" })).toBe(perAddress.attempts);
  expect(await attempt(1, { address: "2001:db8:1:1:ffff::2" })).toBe(0);
  expect(await attempt(1, { address: "2001:db8:1:2::1" })).toBe(1);
});

test("an address over its limit cannot use up the attempts of an account", async () => {
  const email = "tranquille@exemple.test";
  const address = "203.0.113.30";
  await attempt(perAddress.attempts, { address });
  await attempt(perAccount.attempts, { address, email });
  expect(await attempt(1, { address: "203.0.113.31", email })).toBe(1);
});

test("once the window has ended the count begins anew", async () => {
  const email = "patience@exemple.test";
  await attempt(perAccount.attempts, { address: "203.0.113.40", email });
  await instance.query("UPDATE attempts SET window_ends_at = now()");
  expect(await attempt(1, { address: "203.0.113.40", email })).toBe(1);
});

test("over the limit the right password is refused too, with the time to wait", async () => {
  const { email } = await instance.account("conseiller");
  const headers = { "x-forwarded-for": "203.0.113.50" };
  for (let made = 0; made < perAccount.attempts; made += 1) await instance.browser().signIn(email, "fausse", headers);
  const answer = await instance.browser().signIn(email, password, headers);
  expect(answer.statusCode).toBe(429);
  expect(answer.json().code).toBe("tooManyAttempts");
  expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  expect(Number(answer.headers["retry-after"])).toBeLessThanOrEqual(perAccount.minutes * 60);
});

test("signing in forgets the mistakes made before", async () => {
  const { email } = await instance.account("conseiller");
  const headers = { "x-forwarded-for": "203.0.113.60" };
  for (let round = 0; round < 2; round += 1) {
    for (let made = 1; made < perAccount.attempts; made += 1) await instance.browser().signIn(email, "fausse", headers);
    expect((await instance.browser().signIn(email, password, headers)).statusCode).toBe(200);
  }
});

test("no address is written down", async () => {
  await attempt(1, { address: "203.0.113.70", email: "discret@exemple.test" });
  const rows = await instance.query("SELECT key FROM attempts");
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain("@");
});
