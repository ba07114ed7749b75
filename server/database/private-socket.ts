import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Some systems allow 103 bytes for the path of a Unix socket, and silently cut what is longer. */
const LONGEST_PATH = 100;

/** The place of a Unix socket that only this user can reach, and how to take it away. */
export type PrivateSocket = { folder: string; path: string; remove: () => void };

/**
 * Prepares the place for a Unix socket inside a data folder, or in a private folder under the temporary one when the
 * path would be too long. What a killed process left there is removed: call it only while holding the data folder.
 */
export function privateSocket(dataDir: string, name: string): PrivateSocket {
  const wished = join(dataDir, "run");
  const fits = Buffer.byteLength(join(wished, name)) <= LONGEST_PATH;
  const folder = fits ? wished : mkdtempSync(join(tmpdir(), "passerelles-"));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const path = join(folder, name);
  rmSync(path, { force: true });
  return { folder, path, remove: () => (fits ? rmSync(path, { force: true }) : rmSync(folder, { recursive: true })) };
}
