import { expect, test } from "vitest";
import { isOwnOrigin } from "./own-origin.ts";

const publicUrl = "https://wiki.exemple.fr";

test.each([
  ["the public address", { origin: publicUrl }, "10.0.0.4:3000", true],
  ["the address that was asked for", { origin: "http://10.0.0.4:3000" }, "10.0.0.4:3000", true],
  ["another site", { origin: "https://autre.exemple.fr" }, "wiki.exemple.fr", false],
  ["the same name under another scheme's port", { origin: "http://wiki.exemple.fr:8080" }, "wiki.exemple.fr", false],
  ["a sandboxed page", { origin: "null" }, "wiki.exemple.fr", false],
  ["a program that is not a browser", {}, "wiki.exemple.fr", true],
  ["a browser's page elsewhere", { "sec-fetch-site": "cross-site" }, "wiki.exemple.fr", false],
])("a request from %s", (_from, headers, host, own) => {
  expect(isOwnOrigin({ headers, host }, { publicUrl })).toBe(own);
});
