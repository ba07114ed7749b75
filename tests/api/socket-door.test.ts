import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { openRaw } from "../support/fake-client.ts";
import { startTestApp } from "../support/test-app.ts";

const perMinute = 4;
const environment = { REQUESTS_PER_MINUTE: String(perMinute), TRUST_PROXY: "127.0.0.1" };
const instance = await startTestApp({ live: true, environment });
await instance.app.listen({ host: "127.0.0.1", port: 0 });
afterAll(instance.close);
const { port } = instance.app.server.address() as AddressInfo;
const nowhere = "/collab/00000000-0000-4000-8000-000000000000";

/** All that is answered to a request to upgrade until the server ends the connection, or has upgraded it. */
async function upgrade(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<string> {
  const line = connect(port, "127.0.0.1");
  onTestFinished(() => void line.destroy());
  const asked = {
    host: "wiki.exemple.test",
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
    ...headers,
  };
  const lines = Object.entries(asked).map(([name, value]) => `${name}: ${value}\r\n`);
  line.write(`${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
  let answer = "";
  line.on("data", (bytes) => {
    answer += bytes.toString("latin1");
    if (answer.startsWith("HTTP/1.1 101")) line.destroy();
  });
  await once(line, "close");
  return answer;
}

test("a page of another site opens no socket, and is answered as over HTTP", async () => {
  const answer = await upgrade(nowhere, { origin: "https://ailleurs.exemple.test", "x-forwarded-for": "203.0.113.1" });
  expect(answer).toMatch(/^HTTP\/1.1 403 /);
  expect(answer).toContain("x-content-type-options: nosniff");
  expect(answer).toContain("Foreign origin");
});

test("a page of this instance opens one, also behind a proxy that tells its host", async () => {
  const headers = { origin: "https://public.exemple.test", "x-forwarded-for": "203.0.113.2" };
  expect(await upgrade(nowhere, { ...headers, "x-forwarded-host": "public.exemple.test" })).toMatch(/^HTTP\/1.1 101 /);
  expect(await upgrade(nowhere, headers)).toMatch(/^HTTP\/1.1 403 /);
});

test.each([
  ["another address", "/api/health", "GET", "200"],
  ["an address below a page", `${nowhere}/plus`, "GET", "404"],
  ["what cannot be read", "/collab/%E0", "GET", "400"],
  ["another method", nowhere, "POST", "404"],
])(
  "who asks for a socket at %s is answered as who does not, and the connection ends",
  async (_what, path, method, status) => {
    expect(await upgrade(path, { "x-forwarded-for": "203.0.113.3", "content-length": "0" }, method)).toMatch(
      new RegExp(`^HTTP/1.1 ${status} `),
    );
  },
);

test("a handshake that is none is refused", async () => {
  const answer = await upgrade(nowhere, { "sec-websocket-key": "court", "x-forwarded-for": "203.0.113.4" });
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
});

test("an anonymous address opens sockets as often as it may ask for anything, and no more", async () => {
  const from = (address: string) => upgrade(nowhere, { "x-forwarded-for": address });
  for (let opened = 0; opened < perMinute; opened += 1) expect(await from("203.0.113.5")).toMatch(/^HTTP\/1.1 101 /);
  const refused = await from("203.0.113.5");
  expect(refused).toMatch(/^HTTP\/1.1 429 /);
  expect(refused).toMatch(/retry-after: \d+/);
  expect(await from("203.0.113.6")).toMatch(/^HTTP\/1.1 101 /);
});

test("a person opens sockets as often as they may ask for anything, from wherever they do", async () => {
  const browser = await instance.signedIn("conseiller");
  const token = browser.cookies.get("passerelles") ?? "";
  const codes: number[] = [];
  for (let opened = 0; opened <= perMinute; opened += 1)
    codes.push(await openRaw(port, nowhere.slice("/collab/".length), token).code);
  expect(codes.at(-1)).toBe(closeCode.tooMany);
  expect(codes[0]).toBe(closeCode.gone);
});
