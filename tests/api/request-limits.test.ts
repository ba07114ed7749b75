import { afterAll, expect, test } from "vitest";
import type { Browser } from "../support/browser.ts";
import { startTestApp } from "../support/test-app.ts";

const perMinute = 5;
const environment = { REQUESTS_PER_MINUTE: String(perMinute) };
const instance = await startTestApp({ environment: { ...environment, TRUST_PROXY: "127.0.0.1" } });
const direct = await startTestApp({ environment });
afterAll(instance.close);
afterAll(direct.close);

/** The statuses of this many requests, one after the other, from an address. */
async function statuses(n: number, browser: Browser, address: string, url = "/api/pages"): Promise<number[]> {
  const answered = [];
  for (let asked = 0; asked < n; asked += 1) {
    answered.push((await browser.ask({ url, headers: { "x-forwarded-for": address } })).statusCode);
  }
  return answered;
}
const granted = (n: number) => Array<number>(n).fill(200);

test.each([
  ["a list", "/api/pages", "203.0.113.1"],
  ["a search", "/api/search?q=velo", "203.0.113.2"],
  ["the API’s description", "/api/openapi.json", "203.0.113.3"],
])(
  "anonymous readers of one address ask for %s as often as the limit says, and no more",
  async (_what, url, address) => {
    const anyone = instance.browser();
    expect(await statuses(perMinute - 1, anyone, address, url)).toEqual(granted(perMinute - 1));
    expect(await statuses(2, instance.browser(), address, url)).toEqual([200, 429]);
    expect(await statuses(1, anyone, "203.0.113.4", url)).toEqual([200]);
  },
);

test("the pages that a browser opens are limited too", async () => {
  const answered = await statuses(perMinute + 1, instance.browser(), "203.0.113.5", "/pages/rien");
  expect(answered.at(-1)).toBe(429);
  expect(answered.slice(0, -1)).not.toContain(429);
});

test.each([
  ["fr", "Trop de demandes en peu de temps. Réessayez dans"],
  ["en", "Too many requests in a short time. Try again in"],
])("over the limit the answer in %s says when to come back", async (language, sentence) => {
  const headers = { "x-forwarded-for": language === "fr" ? "203.0.113.6" : "203.0.113.7", "accept-language": language };
  const ask = () => instance.browser().ask({ url: "/api/pages", headers });
  for (let asked = 0; asked < perMinute; asked += 1) await ask();
  const answer = await ask();
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  const seconds = Number(answer.headers["retry-after"]);
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(answer.json()).toMatchObject({ status: 429, code: "tooManyRequests", detail: `${sentence} ${seconds} s.` });
});

test("people who share an address have a count each, wherever they ask from", async () => {
  const office = "203.0.113.8";
  const first = await instance.signedIn("conseiller");
  const second = await instance.signedIn("lecteur");
  expect(await statuses(perMinute, first, office)).toEqual(granted(perMinute));
  expect(await statuses(1, first, "203.0.113.9")).toEqual([429]);
  expect(await statuses(1, second, office)).toEqual([200]);
  expect(await statuses(1, instance.browser(), office)).toEqual([200]);
});

test("an address that sends any cookie it can think of is refused at ten times the limit, before the cookie is looked up", async () => {
  const stranger = instance.browser();
  const ask = (made: number) =>
    stranger.ask({
      url: "/api/pages",
      headers: { "x-forwarded-for": "203.0.113.10", cookie: `passerelles=${made}` },
    });
  for (let made = 0; made < perMinute * 10; made += 1) await ask(made);
  const release = await instance.holdUp("sessions");
  const late = await ask(0);
  await release();
  expect(late.statusCode).toBe(429);
});

test("a forwarded address counts only from a proxy that is trusted", async () => {
  const anyone = direct.browser();
  for (let made = 0; made < perMinute; made += 1) await statuses(1, anyone, `198.51.100.${made}`);
  expect(await statuses(1, anyone, "198.51.100.200")).toEqual([429]);
});

test("whether the instance works is answered however often it is asked", async () => {
  const asked = perMinute * 12;
  expect(await statuses(asked, instance.browser(), "203.0.113.11", "/api/health")).toEqual(granted(asked));
});
