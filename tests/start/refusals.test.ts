import { once } from "node:events";
import { readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { lockDataFolder } from "@passerelles/server/database/data-lock.ts";
import { expect, onTestFinished, test } from "vitest";
import { findFreePort, runServer } from "../support/started-server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("each wrong setting is told in one sentence on a line of its own, without a password", async () => {
  const wrong = { PORT: "70000", PUBLIC_URL: "wiki", DATABASE_URL: "mysql://me:secret@here/wiki", SMTP_URL: "25" };
  const { code, said } = await runServer(wrong);
  expect(code).toBe(1);
  const lines = said.trimEnd().split("\n");
  expect(lines.map((line) => line.split(" ")[0]).sort()).toEqual(Object.keys(wrong).sort());
  for (const line of lines) expect(line).toMatch(/^[A-Z_]+ is ".*", but it must be .*\.$/);
  expect(said).not.toContain("secret");
});

test("a port in use stops it with one sentence, before anything is laid", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const dataDir = temporaryFolder();
  const { code, said } = await runServer({ PORT: String(port), DATA_DIR: dataDir });
  expect({ code, said }).toEqual({
    code: 1,
    said: `The port ${port} of 127.0.0.1 is in use by another program: stop it, or choose another port with PORT.\n`,
  });
  expect(readdirSync(dataDir)).toEqual([]);
});

test("a data folder that is a file stops it with one sentence", async () => {
  const dataDir = join(temporaryFolder(), "file");
  writeFileSync(dataDir, "");
  expect(await runServer({ DATA_DIR: dataDir })).toEqual({
    code: 1,
    said: `The data folder ${dataDir} cannot be used (EEXIST): choose another one with DATA_DIR.\n`,
  });
});

test("a data folder in use stops it with one sentence that names the other process", async () => {
  const dataDir = temporaryFolder();
  const lock = lockDataFolder(dataDir);
  onTestFinished(() => lock.release());
  expect(await runServer({ DATA_DIR: dataDir })).toEqual({
    code: 1,
    said: `The data folder ${dataDir} is in use by another process (pid ${process.pid}): stop it, or choose another folder with DATA_DIR.\n`,
  });
});

test("a PostgreSQL server that does not answer stops it with one sentence, without a password", async () => {
  const port = await findFreePort();
  const { code, said } = await runServer({ DATABASE_URL: `postgresql://me:secret@127.0.0.1:${port}/wiki` });
  expect(code).toBe(1);
  expect(said).toMatch(new RegExp(`^The PostgreSQL database 127\\.0\\.0\\.1:${port}/wiki cannot be opened: .+\\.\\n$`));
  expect(said).not.toContain("secret");
});
