import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startServer } from "../support/server-process.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "passerelles-start-"));
const first = startServer({ DATA_DIR: folder, PORT: "0" });
afterAll(async () => {
  first.kill("SIGKILL");
  await first.ended;
  rmSync(folder, { recursive: true, force: true });
});

test("a new instance tells its demonstration accounts, which sign in", async () => {
  const address = await first.address;
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
  expect(await (await fetch(`${address}/api/health`)).json()).toMatchObject({ status: "ok" });
  for (const role of ["admin", "reseau", "conseiller", "animateur", "formateur", "lecteur"]) {
    const email = `${role}@demo.passerelles.test`;
    expect(first.said()).toContain(email);
    const answer = await fetch(`${address}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password: "passerelles-demo" }),
    });
    expect(await answer.json()).toMatchObject({ role, demonstration: true });
  }
});

test("another server on the same folder, or on the same port, says so in one sentence", async () => {
  const { port } = new URL(await first.address);
  const sameFolder = startServer({ DATA_DIR: folder, PORT: "0" });
  const samePort = startServer({ DATA_DIR: temporaryFolder(), PORT: port });
  expect(await Promise.all([sameFolder.ended, samePort.ended])).toEqual([1, 1]);
  expect(sameFolder.said()).toMatch(/^The data folder \S+ is in use by another process \(pid \d+\): .+\n$/);
  expect(samePort.said()).toBe(
    `The port ${port} of 127.0.0.1 is in use by another program: stop it, or choose another port with PORT.\n`,
  );
});

test("each mistake of the configuration is told in one sentence", async () => {
  const server = startServer({ DATA_DIR: temporaryFolder(), PORT: "http", PUBLIC_URL: "wiki" });
  expect(await server.ended).toBe(1);
  expect(server.said().trim().split("\n")).toEqual([
    expect.stringMatching(/^PORT is "http", but it must be .+\.$/),
    expect.stringMatching(/^PUBLIC_URL is "wiki", but it must be .+\.$/),
  ]);
});

test("asked to stop it ends cleanly, and finds everything again without laying the demonstration anew", async () => {
  await first.address;
  first.kill("SIGTERM");
  expect(await first.ended).toBe(0);

  const again = startServer({ DATA_DIR: folder, PORT: "0" });
  const address = await again.address;
  expect(again.said()).not.toContain("new instance");
  expect((await (await fetch(`${address}/api/session`)).json()).demonstration).toBe(true);
  again.kill("SIGINT");
  expect(await again.ended).toBe(0);
});

test("the embedded database starts in watch mode too, where Node also speaks on its worker's channel", async () => {
  const watched = startServer({ DATA_DIR: folder, PORT: "0", WATCH_REPORT_DEPENDENCIES: "1" });
  expect((await fetch(`${await watched.address}/api/health`)).ok).toBe(true);
  watched.kill("SIGTERM");
  expect(await watched.ended).toBe(0);
});

test("an instance that others can reach prints a link for its first administrator, for demonstration accounts are closed there", async () => {
  const reachable = startServer({ DATA_DIR: folder, PORT: "0", PUBLIC_URL: "https://wiki.exemple.test" });
  await reachable.address;
  expect(reachable.said()).toMatch(
    /Create the first account here, once: https:\/\/wiki\.exemple\.test\/lien\/[\w-]{43}\n/,
  );
  reachable.kill("SIGTERM");
  expect(await reachable.ended).toBe(0);
});
