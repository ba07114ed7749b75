import { expect, test } from "vitest";
import { doorSearch, findSearch, listSearch, pageSearch } from "./searches.ts";

test("a list takes only what it knows from its address", () => {
  expect(listSearch({ q: "vélo", sort: "title", order: "x", territory: 91 })).toEqual({
    q: "vélo",
    sort: "title",
    territory: "91",
  });
  expect(listSearch({ sort: "password", q: { $ne: "" } })).toEqual({});
});

test("a search for a number is a search for its digits", () => {
  expect(findSearch({ q: 2017 })).toEqual({ q: "2017" });
});

test("signing in leads on within the site, never to another host", () => {
  expect(doorSearch({ next: "/pages/a?edit=1" })).toEqual({ next: "/pages/a?edit=1" });
  for (const next of ["//evil.test", "/\\evil.test", "https://evil.test", "javascript:alert(1)", 3])
    expect(doorSearch({ next })).toEqual({});
});

test("a page opens for writing when its address says so", () => {
  expect(pageSearch({ edit: 1 })).toEqual({ edit: true });
  expect(pageSearch({})).toEqual({});
});
