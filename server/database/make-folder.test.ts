import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeFolder } from "./make-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "passerelles-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a folder is made with those that it lies in, for this user alone, and once is enough", () => {
  const deep = join(folder, "a", "b");
  makeFolder(deep);
  makeFolder(deep);
  expect(statSync(deep).isDirectory()).toBe(true);
  expect(statSync(deep).mode & 0o777).toBe(0o700);
});

test.each(["/proc/nope", "/proc/nope/deeper"])("%s cannot be made, and says so at once", (path) => {
  expect(() => makeFolder(path)).toThrow(/ENOENT|EACCES|EROFS|EPERM/);
});

test("where a file stands in the way, that is said", () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(() => makeFolder(join(file, "a"))).toThrow(/ENOTDIR/);
  expect(() => makeFolder(file)).toThrow(/EEXIST/);
  expect(existsSync(file)).toBe(true);
});
