/* `pnpm dev`: the server, restarted when its code changes, and Vite's development server in front of it. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startDevServer } from "../web/dev-server.ts";

const root = join(import.meta.dirname, "..");
const port = process.env.PORT ?? "3000";
const api = `http://127.0.0.1:${port}`;

const server = spawn(process.execPath, ["--watch", "server/main.ts"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PORT: port },
});
const vite = await startDevServer(api);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.kill("SIGTERM");
  await vite.stop();
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
server.on("exit", (code) => {
  process.exitCode = code ?? 0;
  void stop();
});

/** Whether the server answers yet: a first start lays its database. */
const answers = () =>
  fetch(`${api}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  );
while (!stopping && !(await answers())) await wait(200);
if (!stopping)
  console.log(`\nDevelopment: open ${vite.address} (it reloads itself; the address above has the last build)\n`);
