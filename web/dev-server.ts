import { join } from "node:path";
import { createServer } from "vite";

/** Vite's development server at work. */
export interface DevServer {
  /** Where to open the application. */
  address: string;
  stop(): Promise<void>;
}

/** Starts Vite's development server in front of the API at `server`, on its usual port or the next free one. */
export async function startDevServer(server: string): Promise<DevServer> {
  process.env.PASSERELLES_SERVER = server;
  const vite = await createServer({ configFile: join(import.meta.dirname, "vite.config.ts") });
  await vite.listen();
  return { address: vite.resolvedUrls?.local[0] ?? "", stop: () => vite.close() };
}
