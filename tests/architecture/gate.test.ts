import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

/*
 * The files of `bad/` mirror the layout of the project and each break one rule. They are checked in a folder of their
 * own with the project's own configuration, so that every path in it matches as it does here.
 */
const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "passerelles-gate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Diagnostic = { category: string; message: string; location: { path: string } };

function lint(): Diagnostic[] {
  cpSync(join(import.meta.dirname, "bad"), folder, { recursive: true });
  for (const name of ["biome.json", ".gitignore"]) cpSync(join(root, name), join(folder, name));
  const biome = join(root, "node_modules/.bin/biome");
  const args = ["lint", "--reporter=json", "--max-diagnostics=none", "."];
  const { stdout } = spawnSync(biome, args, { cwd: folder, encoding: "utf8", shell: process.platform === "win32" });
  return JSON.parse(stdout).diagnostics;
}

const diagnostics = lint();
const imports = "lint/style/noRestrictedImports";

const forbidden: [sentence: string, file: string, rule: string, says?: string][] = [
  ["shared does not import the server", "shared/api/reaches-server.ts", imports, "nothing of server or web"],
  ["shared does not import itself as a package", "shared/api/reaches-own-package.ts", imports],
  ["shared does not import React", "shared/api/knows-react.ts", imports, "React"],
  ["shared does not import Node", "shared/api/knows-node.ts", imports, "Node"],
  ["the server does not import the web", "server/pages/knows-web.ts", imports, "web application"],
  ["the web does not import the server's files", "web/lib/knows-server.ts", imports, "the server"],
  ["the web does not import the server's package", "web/lib/knows-server-package.ts", imports, "the server"],
  ["only the session file imports Lucia", "server/pages/knows-lucia.ts", imports, "Lucia"],
  ["collab does not import routes", "server/collab/knows-routes.ts", imports, "through tables"],
  ["collab does not import search", "server/collab/knows-search.ts", imports, "through tables"],
  ["collab does not import projection, even late", "server/collab/knows-projection.ts", imports, "through tables"],
  ["projection does not import collab", "server/projection/knows-collab.ts", imports, "through tables"],
  ["database does not import a noun", "server/database/knows-pages.ts", imports, "environment"],
  ["database does not import the application", "server/database/knows-app.ts", imports, "environment"],
  ["a store does not import routes", "server/pages/store.ts", imports, "HTTP"],
  ["a named store does not import the HTTP library", "server/pages/version-store.ts", imports, "HTTP"],
  ["lib does not import the application", "web/lib/knows-app.ts", imports, "neither features nor"],
  ["ui does not import a feature", "web/ui/knows-feature.ts", imports, "neither features nor"],
  ["a feature does not import the application", "web/features/pages/knows-app.ts", imports, "never the reverse"],
  ["a feature does not import another", "web/features/pages/knows-search.ts", imports, "No feature"],
  ["nor from one of its folders", "web/features/pages/list/knows-search.ts", imports, "No feature"],
  ["imports do not run in a circle", "shared/api/cycle-a.ts", "lint/suspicious/noImportCycles"],
  ["nor do imports of types", "shared/api/type-cycle-a.ts", "lint/suspicious/noImportCycles"],
  ["an index is no barrel", "shared/api/index.ts", "lint/performance/noBarrelFile"],
  ["nothing re-exports everything", "shared/api/everything.ts", "lint/performance/noReExportAll"],
  ["a file stays under 300 lines", "shared/api/too-long.ts", "lint/style/noExcessiveLinesPerFile"],
  ["exports have names", "shared/api/default-export.ts", "lint/style/noDefaultExport"],
  ["files are named in kebab-case", "shared/api/camelCase.ts", "lint/style/useFilenamingConvention"],
  ["a type is imported as a type", "shared/api/value-import-of-type.ts", "lint/style/useImportType"],
  ["imports carry their extension", "shared/api/without-extension.ts", "lint/correctness/useImportExtensions"],
  ["nothing is any", "shared/api/any.ts", "lint/suspicious/noExplicitAny"],
  ["no test is skipped", "shared/api/skipped.test.ts", "lint/suspicious/noSkippedTests"],
  ["no test silences the others", "shared/api/focused.test.ts", "lint/suspicious/noFocusedTests"],
  ["a component holds no text of its own", "web/features/search/text-in-component.tsx", "lint/style/noJsxLiterals"],
];

test.each(forbidden)("%s", (_sentence, file, rule, says = "") => {
  const found = diagnostics.filter(({ location }) => location.path === file);
  expect(found.map(({ category }) => category)).toContain(rule);
  expect(found.map(({ message }) => message).join()).toContain(says);
});

test("what the rules allow passes, the registries, long tests and the session file among it", () => {
  const bad = new Set(forbidden.map(([, file]) => file));
  const others = diagnostics.map(({ location }) => location.path).filter((path) => !bad.has(path));
  expect(new Set(others)).toEqual(new Set(["shared/api/cycle-b.ts", "shared/api/type-cycle-b.ts"]));
});
