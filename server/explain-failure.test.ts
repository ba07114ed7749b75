import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { DataFolderInUse } from "./database/data-lock.ts";
import { readConfiguration } from "./env.ts";
import { explainFailure } from "./explain-failure.ts";

const failureOf = async (listen: (server: ReturnType<typeof createServer>) => void) => {
  const server = createServer();
  listen(server);
  const [error] = await once(server, "error");
  return explainFailure(error);
};

test("a port in use is told in one sentence", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address() as AddressInfo;
  const said = await failureOf((server) => server.listen(port, "127.0.0.1"));
  holder.close();
  expect(said).toBe(
    `The port ${port} of 127.0.0.1 is in use by another program: stop it, or choose another port with PORT.`,
  );
});

test("a host that is not this machine's is told in one sentence", async () => {
  const said = await failureOf((server) => server.listen(0, "192.0.2.1"));
  expect(said).toMatch(/^[^\n]*192\.0\.2\.1 is not an address of this machine: choose another one with HOST\.$/);
});

test("our own sentences are told as they are, without a trace", () => {
  expect(explainFailure(new DataFolderInUse("/donnees", { pid: 7 }))).toBe(
    "The data folder /donnees is in use by another process (pid 7): stop it, or choose another folder with DATA_DIR.",
  );
  let mistake: unknown;
  try {
    readConfiguration({ PORT: "-1" });
  } catch (error) {
    mistake = error;
  }
  expect(explainFailure(mistake)).toBe('PORT is "-1", but it must be a whole number from 0 to 65535.');
});

test("what nobody foresaw is told with its trace", () => {
  expect(explainFailure(new TypeError("undefined is not a function"))).toMatch(/^TypeError: .*\n\s+at /);
});
