import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const cache = join(import.meta.dirname, "..", "..", "..", "node_modules", ".cache", "bench-collab");
/** Milliseconds that npm may take. */
const PATIENCE = 180_000;

/** What npm installs for a peer. */
export interface PeerPackages {
  name: string;
  dependencies: Record<string, string>;
  overrides?: Record<string, string>;
}

/** The reference server of y-websocket. It asks for a version of @y/protocols that later ones of the same range break. */
export const yWebsocketPackages: PeerPackages = {
  name: "y-websocket",
  dependencies: { "@y/websocket-server": "0.1.5" },
  overrides: { "@y/protocols": "1.0.6-1", yjs: "14.0.0-16", lib0: "0.2.120", ws: "6.2.7" },
};

/** Hocuspocus, and what it stores in PostgreSQL with. */
export const hocuspocusPackages: PeerPackages = {
  name: "hocuspocus",
  dependencies: {
    "@hocuspocus/server": "4.7.0",
    "@hocuspocus/extension-database": "4.7.0",
    pg: "8.23.1",
    yjs: "13.6.33",
  },
};

/**
 * Installs a peer in a folder of its own, with npm, unless it is there already; answers the folder. Nothing of the
 * project depends on it. Rejects when npm cannot.
 */
export async function installPeer({ name, dependencies, overrides = {} }: PeerPackages): Promise<string> {
  const folder = join(cache, name);
  const manifest = `${JSON.stringify({ name: `bench-${name}`, private: true, dependencies, overrides }, null, 2)}\n`;
  const done = join(folder, "installed.json");
  if (existsSync(done) && readFileSync(done, "utf8") === manifest) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), manifest);
  const wanted = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  await promisify(execFile)("npm", wanted, { cwd: folder, timeout: PATIENCE, shell: process.platform === "win32" });
  writeFileSync(done, manifest);
  return folder;
}
