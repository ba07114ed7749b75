import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { startTestApp } from "../support/test-app.ts";

const interfaceFolder = mkdtempSync(join(tmpdir(), "passerelles-interface-"));
const publicFolder = join(import.meta.dirname, "..", "..", "web", "public");
const script = "export const said = 'bonjour';";
await mkdir(join(interfaceFolder, "assets"));
await writeFile(
  join(interfaceFolder, "index.html"),
  '<meta property="csp-nonce" nonce="__NONCE__"><script nonce="__NONCE__" type="module" src="/assets/a-1.js"></script>',
);
await writeFile(join(interfaceFolder, "assets", "a-1.js"), script);
await writeFile(join(interfaceFolder, "assets", "a-1.js.br"), brotliCompressSync(script));
await writeFile(join(interfaceFolder, "favicon.svg"), "<svg/>");
await writeFile(join(interfaceFolder, ".stamp"), "secret");

const instance = await startTestApp({ interfaceFolder });
const secure = await startTestApp({ interfaceFolder, environment: { PUBLIC_URL: "https://wiki.exemple.test" } });
afterAll(instance.close);
afterAll(secure.close);
afterAll(() => rmSync(interfaceFolder, { recursive: true }));

const get = (url: string, headers = {}) => instance.browser().ask({ url, headers });
const policyOf = (header: unknown) =>
  new Map(
    String(header)
      .split("; ")
      .map((part) => [part.split(" ")[0], part.split(" ").slice(1).join(" ")]),
  );

test.each(["/", "/api/session", "/api/rien", "/assets/a-1.js", "/api/docs"])(
  "%s says what browsers must refuse",
  async (url) => {
    const { headers } = await get(url);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(policyOf(headers["content-security-policy"]).get("frame-ancestors")).toBe("'none'");
    expect(headers).not.toHaveProperty("strict-transport-security");
    expect(headers).not.toHaveProperty("x-powered-by");
  },
);

test("under https browsers are told to stay there", async () => {
  const { headers } = await secure.browser().ask({ url: "/", headers: { host: "wiki.exemple.test" } });
  expect(headers["strict-transport-security"]).toBe("max-age=31536000");
  expect(policyOf(headers["content-security-policy"]).get("connect-src")).toContain("wss://wiki.exemple.test");
});

test("the application's policy admits this host, and inline code by the nonce of this answer only", async () => {
  const [first, second] = [await get("/"), await get("/")];
  const nonces = [first, second].map(({ body, headers }) => {
    const policy = policyOf(headers["content-security-policy"]);
    const [, nonce] = /^'self' 'nonce-([A-Za-z0-9+/=]{24})'$/.exec(policy.get("script-src") ?? "") ?? [];
    expect(Object.fromEntries(policy)).toEqual({
      "default-src": "'self'",
      "script-src": `'self' 'nonce-${nonce}'`,
      "style-src": `'self' 'nonce-${nonce}'`,
      "style-src-attr": "'unsafe-inline'",
      "img-src": "'self' data:",
      "connect-src": "'self' ws://127.0.0.1:3000 wss://127.0.0.1:3000",
      "object-src": "'none'",
      "base-uri": "'none'",
      "form-action": "'self'",
      "frame-ancestors": "'none'",
    });
    expect(body.split(`nonce="${nonce}"`)).toHaveLength(3);
    expect(body).not.toContain("__NONCE__");
    return nonce;
  });
  expect(nonces[0]).not.toBe(nonces[1]);
});

test("a page whose policy changes at each answer is never confirmed from a cache", async () => {
  const { headers } = await get("/");
  expect(headers).not.toHaveProperty("etag");
  expect(headers).not.toHaveProperty("last-modified");
  const again = await get("/", { "if-modified-since": new Date().toUTCString(), "if-none-match": "*" });
  expect(again.statusCode).toBe(200);
});

test.each([
  [200, ["/", "/pages/une-fiche/versions", "/connexion", "/connexion?next=%2Fprofil", "/liste/structure"]],
  [404, ["/index.html", "/ailleurs", "/.env", "/.git/config", "/wp-login.php", "/pages/une-fiche/rien", "/liste"]],
] as const)("the application opens with %i at %j", async (status, urls) => {
  for (const url of urls) {
    const answer = await get(url, { accept: "text/html,application/xhtml+xml" });
    expect(answer.statusCode, url).toBe(status);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.body).toContain("csp-nonce");
  }
});

test.each([
  ["/robots.txt", "text/plain; charset=utf-8", "User-agent: *\n"],
  ["/favicon.svg", "image/svg+xml", "<svg "],
  ["/favicon.ico", "image/vnd.microsoft.icon", "\0\0\u0001\0"],
])("%s is a file, not the application", async (url, type, beginning) => {
  const served = await startTestApp({ interfaceFolder: publicFolder });
  try {
    const answer = await served.browser().ask({ url });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe(type);
    expect(answer.body.slice(0, beginning.length)).toBe(beginning);
  } finally {
    await served.close();
  }
});

test("search engines are shown public pages, and kept from editing, one-time links and the rest of the API", async () => {
  const rules = await readFile(join(publicFolder, "robots.txt"), "utf8");
  for (const path of ["/api/", "/collab/", "/lien/", "/*?edit=", "/*&edit="])
    expect(rules).toContain(`Disallow: ${path}\n`);
  expect(rules).not.toMatch(/^Disallow: \/(pages)?$/m);
  for (const path of ["/api/pages", "/api/session", "/api/files/"]) expect(rules).toContain(`Allow: ${path}\n`);
});

test("a file whose name carries a hash is kept for ever, another one for an hour", async () => {
  const hashed = await get("/assets/a-1.js");
  expect(hashed.body).toBe(script);
  expect(hashed.headers["content-type"]).toMatch(/^(text|application)\/javascript/);
  expect(hashed.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await get("/favicon.svg")).headers["cache-control"]).toBe("public, max-age=3600");
});

test("a file is sent compressed to whoever accepts it", async () => {
  const answer = await get("/assets/a-1.js", { "accept-encoding": "gzip, br" });
  expect(answer.headers["content-encoding"]).toBe("br");
  expect(answer.headers.vary).toMatch(/accept-encoding/i);
  expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(script);
});

test.each([
  "/.stamp",
  "/assets/../.stamp",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/..%2f..%2fetc%2fpasswd",
  "/assets/a-1.js.br",
])("%s gives away no file", async (url) => {
  const answer = await get(url, { accept: "application/json" });
  expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode).toBeLessThan(500);
  expect(answer.body).not.toMatch(/secret|root:/);
});

test("the application opens while the database is down, also for whoever is signed in", async () => {
  const down = await startTestApp({ interfaceFolder });
  try {
    const browser = await down.signedIn("conseiller");
    await down.dropDatabase();
    for (const url of ["/", "/pages/une-fiche"]) expect((await browser.ask({ url })).statusCode).toBe(200);
    expect((await browser.ask({ url: "/assets/a-1.js" })).statusCode).toBe(200);
    expect((await browser.ask({ url: "/api/session" })).statusCode).toBe(503);
  } finally {
    await down.close();
  }
});

test("answers of the API are kept by no cache", async () => {
  expect((await get("/api/session")).headers["cache-control"]).toBe("no-store");
});

test("an instance that was not built says that there is nothing here", async () => {
  const empty = await startTestApp({ interfaceFolder: join(interfaceFolder, "rien") });
  try {
    expect((await empty.browser().ask({ url: "/" })).statusCode).toBe(404);
  } finally {
    await empty.close();
  }
});
