import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The folder of the project. */
export const root = resolve(import.meta.dirname, "..", "..");

/** Settings that a started server must not inherit from whoever runs the tests. */
const settings =
  /^(PORT|HOST|DATA_DIR|DATABASE_URL|PUBLIC_URL|SMTP_URL|MAIL_FROM|TRUST_PROXY|LOG_LEVEL|METRICS_TOKEN|STOP_DELAY|REQUESTS_PER_MINUTE|INIT_CWD|NODE_OPTIONS)$/;
/** Milliseconds that a start may take on a busy machine. */
const PATIENCE = 120_000;

/** The real server, as a process. */
export interface ServerProcess {
  /** Where this machine reaches it, without a final slash. */
  address: string;
  port: number;
  /** The process that was started; when it is not the server itself, it leads a group of its own. */
  child: ChildProcess;
  /** What it has printed so far. */
  said: () => string;
  /** Sends a signal; resolves, once it is dead, with its exit code (null when killed) and the milliseconds that this took. */
  stop: (signal?: NodeJS.Signals) => Promise<{ code: number | null; took: number }>;
}

/** How a process ended, and all that it printed. */
export type Ended = { code: number | null; said: string };

/** The environment of a process that is given these settings and no others. */
export function environmentWith(given: Record<string, string>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !settings.test(name));
  // Read once instead of at each of the many starts.
  const cache = { NODE_COMPILE_CACHE: join(tmpdir(), "passerelles-compile-cache") };
  return { ...Object.fromEntries(inherited), ...cache, LOG_LEVEL: "error", ...given };
}

/** Starts the server on a free port, or as `command` does, and waits until it says where it is. Rejects when it ends first. */
export async function startServer(
  given: Record<string, string>,
  command: readonly [string, ...string[]] = [process.execPath, "server/main.ts"],
): Promise<ServerProcess> {
  const port = await findFreePort();
  const { child, said, ended } = launch({ PORT: String(port), ...given }, command);
  await new Promise<void>((found, failed) => {
    const timer = setTimeout(() => failed(new Error(`The server does not start:\n${said()}`)), PATIENCE);
    const look = () => {
      if (!/Passerelles is at http\S+\n/.test(said())) return;
      clearTimeout(timer);
      found();
    };
    child.stdout?.on("data", look);
    void ended.then(({ code }) => failed(new Error(`The server has ended (${code}):\n${said()}`)));
  });
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    const began = performance.now();
    child.kill(signal);
    const { code } = await ended;
    return { code, took: performance.now() - began };
  };
  return { address: `http://127.0.0.1:${port}`, port, child, said, stop };
}

/** Runs the server, which is expected to refuse to start, until it ends. */
export function runServer(given: Record<string, string>): Promise<Ended> {
  return launch({ PORT: "0", ...given }, [process.execPath, "server/main.ts"]).ended;
}

/** Starts a process of the project and collects what it prints. It is killed with the process that started it. */
export function launch(given: Record<string, string>, [program, ...args]: readonly [string, ...string[]]) {
  const child = spawn(program, args, {
    cwd: root,
    env: environmentWith(given),
    stdio: ["ignore", "pipe", "pipe"],
    // What starts others leads a group, so that a test can tell all of it; the server itself goes with whoever ends the tests.
    detached: process.platform !== "win32" && program !== process.execPath,
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (more: string) => {
      text += more;
    });
  const said = () => text;
  const ended = once(child, "close").then(([code]): Ended => {
    process.off("exit", kill);
    return { code: code as number | null, said: text };
  });
  return { child, said, ended };
}

/** A port that nobody listens on. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
