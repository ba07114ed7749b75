/* `pnpm dev`: the server, restarted when its code changes, and Vite's development server in front of it. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { startDevServer } from "../web/dev-server.ts";

const root = join(import.meta.dirname, "..");
const port = process.env.PORT ?? "3000";

const server = spawn(process.execPath, ["--watch", "server/main.ts"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PORT: port },
});
const stopVite = await startDevServer(`http://127.0.0.1:${port}`);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.kill("SIGTERM");
  await stopVite();
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
server.on("exit", (code) => {
  process.exitCode = code ?? 0;
  void stop();
});
