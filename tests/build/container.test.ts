import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { settingNames } from "@passerelles/server/env.ts";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const dockerfile = readFileSync(join(root, "Dockerfile"), "utf8");
const stages = dockerfile.split(/^FROM /m).slice(1);

test("the image has the Node that the lockfile brings", () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const bases = stages.map((stage) => stage.split(/\s/)[0]);
  expect(new Set(bases)).toEqual(new Set([`node:${devDependencies.node}-trixie-slim`]));
});

test("all that the image copies is in the repository, and what is not shipped stays out", () => {
  const copied = stages.flatMap((stage) =>
    [...stage.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, words = ""]) => words.split(" ").slice(0, -1)),
  );
  expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(copied).toEqual(expect.arrayContaining(["migrations", "server", "shared", "web"]));
  const ignored = readFileSync(join(root, ".dockerignore"), "utf8").split("\n");
  expect(ignored).toEqual(expect.arrayContaining([".git", "**/node_modules", "data"]));
});

test("what is shipped runs as somebody who is not root, asks for its own health, and is told to stop itself", () => {
  const shipped = stages.at(-1) ?? "";
  expect(shipped).toMatch(/^USER node$/m);
  expect(shipped).toMatch(/^HEALTHCHECK .*\n.*\/api\/health/m);
  expect(shipped).toMatch(/^CMD \["node", "--max-semi-space-size=8", "server\/main\.ts"\]$/m);
  expect(shipped.indexOf("USER node")).toBeGreaterThan(shipped.lastIndexOf("COPY"));
});

test("each setting of the server can be made in .env, but for those that the container itself decides", () => {
  const compose = readFileSync(join(root, "compose.yaml"), "utf8");
  const example = readFileSync(join(root, ".env.example"), "utf8");
  const decided = [...(/^ENV (.+)$/m.exec(stages.at(-1) ?? "")?.[1] ?? "").matchAll(/([A-Z_]+)=/g)].map(
    ([, name]) => name,
  );
  const own = settingNames.filter((name) => !decided.includes(name) && name !== "DATABASE_URL");
  expect(own.length).toBeGreaterThan(7);
  for (const name of own) {
    expect(compose).toMatch(new RegExp(`^      ${name}: \\$\\{${name}:`, "m"));
    expect(example).toMatch(new RegExp(`^${name}=`, "m"));
  }
  expect(compose).toMatch(/^ {6}DATABASE_URL: /m);
});

test("each setting of the server is said in the documents", () => {
  const said = ["README.md", "docs/operations.md"].map((file) => readFileSync(join(root, file), "utf8")).join("");
  expect(settingNames.filter((name) => !said.includes(`\`${name}\``) && !said.includes(`${name}=`))).toEqual([]);
});
