import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const dist = join(root, "web/dist");
/** Bytes of JavaScript, gzip, that reading a page may cost. */
const budget = 220 * 1000;
const entry = "index.html";
const readingRoutes = ["features/pages/page-screen.tsx"];
/** What reading never loads, by the paths of modules. */
const forbidden =
  /node_modules\/(zod|yjs|y-[a-z]+|lib0|@tiptap|prosemirror-[a-z]+|@mantine\/(dates|tiptap|form)|dayjs|fractional-indexing)\/|web\/features\/editor\/|shared\/indicators\/(parse-[a-z]+|spoken-[a-z]+|french-[a-z-]+|number-remainder|period|day-range)\.ts|shared\/document\/new-prose-rows\.ts/;

interface Chunk {
  file: string;
  imports?: string[];
}

let manifest: Record<string, Chunk>;
let modulesOf: Record<string, string[]>;

beforeAll(() => {
  execFileSync(process.execPath, ["web/build.ts"], { cwd: root });
  manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
  modulesOf = JSON.parse(readFileSync(join(dist, ".vite/modules.json"), "utf8"));
}, 120_000);

/** The files that the browser must have before a page is drawn: static imports, followed to their end. */
function closure(names: string[]): Set<string> {
  const found = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`${name} is not in the manifest`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    queue.push(...(chunk.imports ?? []));
  }
  return found;
}

test("reading a page costs at most 220 kB of JavaScript", () => {
  const files = [...closure([entry, ...readingRoutes])].filter((file) => file.endsWith(".js"));
  const size = (file: string) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  const total = files.reduce((sum, file) => sum + size(file), 0);
  expect(files.length).toBeGreaterThan(1);
  expect(total).toBeLessThanOrEqual(budget);
});

test("reading a page loads neither validators, nor the editor, nor the search palette, nor what understands typed values", () => {
  const modules = [...closure([entry, ...readingRoutes])].flatMap((file) => modulesOf[file] ?? []);
  expect(modules.some((module) => module.includes("features/pages/read-body.tsx"))).toBe(true);
  expect(modules.filter((module) => forbidden.test(module))).toEqual([]);
});

test("the list of forbidden modules bites: the whole application does hold some of them", () => {
  expect(
    Object.values(modulesOf)
      .flat()
      .some((module) => forbidden.test(module)),
  ).toBe(true);
});
