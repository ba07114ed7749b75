import { accessSync, constants, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const prefix = "passerelles-postgres-";

/** Whether any user of this machine may enter `path`: each folder above it must let others through. */
export function othersMayEnter(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Makes a temporary folder that carries this process's id in its name, where any user may enter, if `forOthers`. */
export function makeOwnedFolder(forOthers: boolean): string {
  const places = forOthers ? [tmpdir(), "/tmp", "/var/tmp"].filter(othersMayEnter) : [tmpdir()];
  const place = places[0];
  if (!place)
    throw new Error("No temporary folder can be entered by the user that runs PostgreSQL: set TMPDIR to one.");
  removeStaleFolders(place);
  return mkdtempSync(join(place, `${prefix}${process.pid}-`));
}

/**
 * Removes a folder, within two seconds, that a dying process may still be writing to: `rmSync` sometimes leaves a part
 * of it without a word. Works while this process exits.
 */
export function removeFolder(path: string): void {
  for (let attempt = 1; attempt <= 40 && existsSync(path); attempt += 1) {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // Something was written meanwhile: try again.
    }
    if (existsSync(path)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
}

/**
 * Removes what a killed process left. Its PostgreSQL, if it still runs, misses its lock file within a minute and stops
 * by itself, so that no process has to be killed by a number that may be another's by now.
 */
function removeStaleFolders(place: string): void {
  for (const name of readdirSync(place)) {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isNaN(owner) || isAlive(owner) || !mayRemove(join(place, name))) continue;
    removeFolder(join(place, name));
  }
}

function mayRemove(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
