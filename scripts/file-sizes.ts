/* Prints how long the project's files are, as a Markdown table: one row for each top folder, then the long ones. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.ts";

const long = 250;
const folders = ["shared", "server", "web", "tests", "bench", "scripts"];

type Size = { file: string; lines: number };

function measure(folder: string): Size[] {
  const exclude = (path: string) => /node_modules|dist|architecture[\\/]bad/.test(path);
  return globSync(`${folder}/**/*.{ts,tsx,css}`, { cwd: root, exclude })
    .map((file) => ({ file, lines: readFileSync(join(root, file), "utf8").trimEnd().split("\n").length }))
    .sort((a, b) => a.lines - b.lines);
}

function row(name: string, sizes: Size[]): string {
  const at = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))]?.lines ?? 0;
  const over = sizes.filter(({ lines }) => lines > long).length;
  return `| ${[name, sizes.length, at(0.5), at(0.9), at(1), over].join(" | ")} |`;
}

const measured = folders.map((folder) => ({ folder, sizes: measure(folder) }));
const all = measured.flatMap(({ sizes }) => sizes).sort((a, b) => a.lines - b.lines);

console.log(`| folder | files | median | p90 | max | over ${long} |\n|---|---|---|---|---|---|`);
for (const { folder, sizes } of measured) console.log(row(folder, sizes));
console.log(row("all", all));
for (const { file, lines } of all.filter((size) => size.lines > long)) console.log(`- ${file}: ${lines}`);
