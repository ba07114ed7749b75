import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Benchmark } from "./figures.ts";

type Chunk = { file: string; imports?: string[] };
type Manifest = Record<string, Chunk>;

const root = join(import.meta.dirname, "..");
const dist = join(root, "web", "dist");
const reading = ["index.html", "features/pages/page-screen.tsx"];

/** The JavaScript that a browser fetches to read a page, and what it fetches besides to write in it. */
export const bundle: Benchmark = {
  reference: "the budget of 220 kB to read a page",
  run: async () => {
    execFileSync(process.execPath, ["web/build.ts"], { cwd: root });
    const manifest = JSON.parse(readFileSync(join(dist, ".vite", "manifest.json"), "utf8")) as Manifest;
    const toRead = reach(manifest, reading);
    const editor = Object.keys(manifest).filter((name) => name.startsWith("features/editor/"));
    if (editor.length === 0) throw new Error("The build has no editor.");
    const toWrite = new Set([...reach(manifest, editor)].filter((file) => !toRead.has(file)));
    return [
      { name: "to read a page", unit: "bytes gzip", ours: [weigh(toRead)], reference: [220_000] },
      { name: "to write in it, besides", unit: "bytes gzip", ours: [weigh(toWrite)] },
    ];
  },
};

/** The scripts that these modules import, followed to their end. */
function reach(manifest: Manifest, names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const queue = [...names];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`The build has no ${name}.`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    queue.push(...(chunk.imports ?? []));
  }
  return new Set([...found].filter((file) => file.endsWith(".js")));
}

function weigh(files: Set<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
}
