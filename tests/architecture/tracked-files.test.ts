import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Every file that is in the repository or on its way there. The checkout may belong to another user (CI). */
function listFiles(): string[] {
  const args = ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const names = execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 1e8 }).split("\0");
  return [...new Set(names)].filter((name) => name && existsSync(join(root, name)));
}

const binary = /\.(png|jpe?g|webp|avif|gif|ico|woff2?|pdf|gz|tgz|zip|br|docx|odt|xlsx)$/;
const names = listFiles().filter((name) => !binary.test(name));
const files = names.map((name) => ({ name, bytes: readFileSync(join(root, name)) }));
const texts = files.map(({ name, bytes }) => ({ name, text: bytes.toString("utf8") }));
const components = texts.filter(({ name }) => name.endsWith(".tsx") && !/\.test\.tsx$|^tests\//.test(name));

/** Where `pattern` occurs, as `file:line: what`. */
function find(pattern: RegExp, among: { name: string; text: string }[]): string[] {
  return among.flatMap(({ name, text }) =>
    text.split("\n").flatMap((line, index) => {
      const found = pattern.exec(line);
      return found ? [`${name}:${index + 1}: ${found[0]}`] : [];
    }),
  );
}

function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, " ");
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*$/gm, blank);
}

const machinePath = /(?<![\w.~})\]-])\/(?:work|root|home|Users)\/[\w.-]+|\b[A-Z]:\\Users\\/;
const registryHost = /\b(?:registry|npm|pypi|verdaccio|artifactory|nexus)\.[\w-]+\.[a-z]{2,}|\btarball:\s*http/;
const accented = /[À-ÖØ-öø-ÿŒœŸ«»]/;
const spokenAttribute = /\b(?:aria-label|aria-description|title|label|placeholder|alt|description)="[^"]*\p{L}{2}/u;
const silencedTest = /\b(?:test|it|describe)\.(?:only|skip|todo|fails|skipIf|runIf)\b/;

test("the patterns of this file find what they are for", () => {
  expect(`see ${"/"}work/main/x`).toMatch(machinePath);
  expect(`import("${"/"}home/ana/x")`).toMatch(machinePath);
  expect("https://example.org/home/page and ../root/x").not.toMatch(machinePath);
  expect(["registry", "npmjs", "org"].join(".")).toMatch(registryHost);
  expect("docs.npmjs.com").not.toMatch(registryHost);
  expect(withoutComments('/* é */ const a = "https://a"; // é')).not.toMatch(accented);
  expect(withoutComments("<p>Créer</p> // é")).toMatch(accented);
  expect(`<Button aria-label="Fermer">`).toMatch(spokenAttribute);
  expect(["test", "skip"].join(".")).toMatch(silencedTest);
});

test("no file names a registry", () => {
  expect(find(registryHost, texts)).toEqual([]);
});

test("no file names a place of somebody's machine", () => {
  expect(find(machinePath, texts)).toEqual([]);
});

test("no component holds French text: it belongs to the catalogues of shared/strings", () => {
  const bare = components.map(({ name, text }) => ({ name, text: withoutComments(text) }));
  expect(find(accented, bare)).toEqual([]);
});

test("no component writes an attribute that people read", () => {
  expect(find(spokenAttribute, components)).toEqual([]);
});

test("no test is skipped, left for later or alone", () => {
  const tests = texts.filter(({ name }) => /\.test\.tsx?$/.test(name) && !name.startsWith("tests/architecture/bad/"));
  expect(find(silencedTest, tests)).toEqual([]);
});

test("every text is UTF-8 with line feeds and no mark at its start", () => {
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const odd = files.filter(({ bytes }) => {
    try {
      const text = utf8.decode(bytes);
      return text.includes("\r") || text.startsWith("\uFEFF");
    } catch {
      return true;
    }
  });
  expect(odd.map(({ name }) => name)).toEqual([]);
});
