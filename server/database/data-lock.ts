import { accessSync, constants, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeFolder } from "./make-folder.ts";

/** An exclusive hold on a data folder. The operating system drops it when the process ends, however it ends. */
export type DataLock = {
  /** Tells the command-line tools where the control channel of this process listens, or that it does no longer. */
  announceControl: (address: string | undefined) => void;
  release: () => void;
};

/** What the process that holds a data folder says about itself. */
export type LockHolder = { pid: number; control?: string };

/** Thrown when another live process holds the data folder. */
export class DataFolderInUse extends Error {
  readonly holder: LockHolder | undefined;
  constructor(dataDir: string, holder: LockHolder | undefined) {
    const who = holder === undefined ? "another process" : `another process (pid ${holder.pid})`;
    super(`The data folder ${dataDir} is in use by ${who}: stop it, or choose another folder with DATA_DIR.`);
    this.name = "DataFolderInUse";
    this.holder = holder;
  }
}

const SQLITE_BUSY = 5;

/**
 * Takes the data folder for this process, creating it (mode 0700) when it does not exist.
 * Node has no file locks of its own; SQLite's is the kernel's, so a killed process leaves nothing to
 * repair or to wait for, and a process that merely hangs keeps its folder, which a lock kept alive by a timer would lose.
 * Throws `DataFolderInUse`, or an error with a sentence for whoever starts it when the folder cannot be used.
 */
export function lockDataFolder(dataDir: string): DataLock {
  prepareFolder(dataDir);
  const holderFile = join(dataDir, "holder.json");
  const lock = new DatabaseSync(join(dataDir, "lock"), { timeout: 0 });
  try {
    lock.exec("PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY) {
      throw new DataFolderInUse(dataDir, readHolder(holderFile));
    }
    throw error;
  }
  const announce = (holder: LockHolder) => writeFileSync(holderFile, JSON.stringify(holder), { mode: 0o600 });
  announce({ pid: process.pid });
  return {
    announceControl: (control) => announce({ pid: process.pid, control }),
    release: () => {
      rmSync(holderFile, { force: true });
      lock.close();
    },
  };
}

function prepareFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new Error(`The data folder ${dataDir} cannot be used (${reason}): choose another one with DATA_DIR.`, {
      cause: error,
    });
  }
}

function readHolder(holderFile: string): LockHolder | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(holderFile, "utf8"));
    if (typeof holder !== "object" || holder === null || !("pid" in holder)) return undefined;
    if (typeof holder.pid !== "number") return undefined;
    return {
      pid: holder.pid,
      control: "control" in holder && typeof holder.control === "string" ? holder.control : undefined,
    };
  } catch {
    return undefined;
  }
}
