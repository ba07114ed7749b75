import { beforeEach, expect, test, vi } from "vitest";
import { pathInSite, slugInLink } from "./page-in-link.ts";

beforeEach(() => {
  vi.stubGlobal("location", { origin: "https://wiki.example" });
});

test.each([
  ["/pages/le-garage", "le-garage"],
  ["https://wiki.example/pages/le-garage#c-1", "le-garage"],
  [" https://wiki.example/pages/%C3%A9t%C3%A9?edit=1 ", "été"],
])("%s leads to a page", (href, slug) => {
  expect(slugInLink(href)).toBe(slug);
});

test.each([
  "https://autre.example/pages/le-garage",
  "//autre.example/pages/le-garage",
  "/pages/le-garage/versions",
  "/liste/aide",
  "/pages/%E0%A4%A",
  "mailto:a@b.example",
  "http://",
  null,
])("%s leads to none", (href) => {
  expect(slugInLink(href)).toBeUndefined();
});

test("an address of this site is a path of it", () => {
  expect(pathInSite("https://wiki.example/pages/a")).toBe("/pages/a");
  expect(pathInSite("https://wiki.example.org/pages/a")).toBeUndefined();
  expect(pathInSite("mailto:a@b.example")).toBeUndefined();
});
