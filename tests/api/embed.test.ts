import { readEmbed } from "@passerelles/shared/api/embeds.ts";
import { afterAll, describe, expect, test } from "vitest";
import { startTestApp } from "../support/test-app.ts";

const instance = await startTestApp();
afterAll(instance.close);

const ask = (query: Record<string, string>, headers: Record<string, string> = {}) =>
  instance.browser().ask({ url: `${readEmbed.path}?${new URLSearchParams(query)}`, headers });
const policyOf = (header: unknown) => String(header).split("; ");
const common = ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'self'"];

describe("a page for a frame loads from one host, and runs nothing of its own", () => {
  test.each([
    [
      "a player",
      { type: "video", url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ" },
      ["frame-src https://www.youtube-nocookie.com", "sandbox allow-scripts allow-same-origin"],
      '<iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"',
    ],
    [
      "a film",
      { type: "video", url: "https://example.org:8443/a.webm" },
      ["media-src https://example.org:8443", "sandbox"],
      '<video src="https://example.org:8443/a.webm"',
    ],
    [
      "an image",
      { type: "image", url: "https://example.org/photo.svg" },
      ["img-src https://example.org", "sandbox"],
      '<img src="https://example.org/photo.svg"',
    ],
  ])("%s", async (_name, query, directives, element) => {
    const { statusCode, headers, body } = await ask(query);
    expect(statusCode).toBe(200);
    const policy = policyOf(headers["content-security-policy"]);
    expect(policy.filter((directive) => !directive.startsWith("style-src")).sort()).toEqual(
      [...common, ...directives].sort(),
    );
    expect(policy.find((directive) => directive.startsWith("style-src"))).toMatch(
      /^style-src 'sha256-[A-Za-z0-9+/]{43}='$/,
    );
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    expect(headers).not.toHaveProperty("set-cookie");
    expect(body).toContain(element);
    expect(body).not.toMatch(/<script|onload|onerror/);
    expect(body.match(/https?:\/\//g)).toHaveLength(1);
  });
});

test("words and addresses stay words and addresses", async () => {
  const alt = `"><script>alert(1)</script>'&`;
  const { statusCode, body } = await ask({ type: "image", url: "https://example.org/a?b='&c=d", alt });
  expect(statusCode).toBe(200);
  expect(body).not.toContain("<script");
  expect(body).toContain("https://example.org/a?b=%27&amp;c=d");
  expect(body).toContain('alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;"');
});

test.each([
  "javascript:alert(1)",
  "data:text/html,<p>a",
  "http://example.org/a.mp4",
  "https://moi:secret@example.org/a.mp4",
  "https://localhost/a.mp4",
  "https://127.0.0.1/a.mp4",
  "https://[::1]/a.mp4",
  "https://example.org/a.mp4\r\nset-cookie: a=b",
  "https://example.org; script-src */a.mp4",
  "https://example.org/page",
  "//example.org/a.mp4",
])("%j is shown in no frame", async (url) => {
  const answer = await ask({ type: "video", url });
  expect(answer.statusCode).toBe(400);
  expect(answer.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  expect(answer.body).not.toContain("<");
});

test.each<Record<string, string>>([
  { "sec-fetch-dest": "document" },
  { "sec-fetch-dest": "embed" },
  { "sec-fetch-site": "cross-site" },
])("%j is not our frame: nothing of another host is shown under this one's name", async (headers) => {
  const query = { type: "image", url: "https://example.org/a.png" };
  expect((await ask(query, headers)).statusCode).toBe(400);
  expect((await ask(query, { "sec-fetch-dest": "iframe" })).statusCode).toBe(200);
});

test.each<Record<string, string>>([{}, { type: "page", url: "https://example.org/" }, { type: "image", url: "" }])(
  "%j is refused",
  async (query) => {
    expect((await ask(query)).statusCode).toBe(400);
  },
);
