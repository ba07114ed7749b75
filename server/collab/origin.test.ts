import { expect, test } from "vitest";
import { mayOpenFrom } from "./origin.ts";

const cases: [string | undefined, string, string, boolean][] = [
  [undefined, "wiki.example.test", "https://wiki.example.test", true],
  ["https://wiki.example.test", "wiki.example.test", "https://wiki.example.test", true],
  ["http://wiki.example.test", "wiki.example.test", "https://wiki.example.test", false],
  ["https://evil.example.test", "wiki.example.test", "https://wiki.example.test", false],
  ["null", "wiki.example.test", "https://wiki.example.test", false],
  ["http://localhost:3000", "localhost:3000", "https://wiki.example.test", false],
  ["http://localhost:3000", "localhost:3000", "http://127.0.0.1:3000", true],
  ["http://localhost:8080", "localhost:3000", "http://127.0.0.1:3000", false],
  ["http://rebound.example.test:3000", "rebound.example.test:3000", "http://127.0.0.1:3000", false],
  ["http://127.evil.test:3000", "127.evil.test:3000", "http://127.0.0.1:3000", false],
];

test.each(cases)("from %s, asking %s of %s: %s", (origin, host, publicUrl, expected) => {
  expect(mayOpenFrom(origin, host, publicUrl)).toBe(expected);
});
