import { join } from "node:path";
import { createServer } from "vite";

/** Starts Vite's development server in front of the API at `server`; prints its address. Returns how to stop it. */
export async function startDevServer(server: string): Promise<() => Promise<void>> {
  process.env.PASSERELLES_SERVER = server;
  const vite = await createServer({ configFile: join(import.meta.dirname, "vite.config.ts") });
  await vite.listen();
  vite.printUrls();
  return () => vite.close();
}
