import { expect, test } from "vitest";
import { isOutside, safeHref } from "./safe-href.ts";

test("links lead to the web, to a mailbox, to a telephone, or within the site", () => {
  for (const href of [
    "https://exemple.test/a",
    "http://exemple.test",
    "mailto:a@b.test",
    "tel:+33100000000",
    "/pages/a",
    "#b",
  ])
    expect(safeHref(href)).toBe(href);
});

test("anything that could run code or leave the site unseen is no link", () => {
  for (const href of [
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.test",
    "/\\evil.test",
    "file:///etc/passwd",
    "",
    null,
    { toString: () => "https://exemple.test" },
  ])
    expect(safeHref(href)).toBeUndefined();
});

test("an address with a host leaves the site", () => {
  expect(isOutside("https://exemple.test")).toBe(true);
  expect(isOutside("/pages/a")).toBe(false);
});
