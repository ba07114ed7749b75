import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SystemUser } from "../support/postgres-binaries.ts";

/** A file system of a few megabytes. */
export interface SmallDisk {
  /** A folder on it that PostgreSQL owns. */
  folder: string;
  /** Fills it to the last byte. */
  fill(): void;
  /** Removes what filled it. */
  empty(): void;
  remove(): void;
}

/** Mounts one. Null where this user may not. */
export function mountSmallDisk(bytes: number, user: SystemUser | undefined): SmallDisk | null {
  const mount = mkdtempSync(join(tmpdir(), "passerelles-small-disk-"));
  const quietly = { stdio: "ignore" } as const;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", mount], quietly);
  } catch {
    rmSync(mount, { recursive: true });
    return null;
  }
  const remove = () => {
    process.off("exit", remove);
    execFileSync("umount", ["-l", mount], quietly);
    rmSync(mount, { recursive: true });
  };
  process.once("exit", remove);
  chmodSync(mount, 0o711);
  const folder = join(mount, "data");
  mkdirSync(folder, { mode: 0o700 });
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const filling = join(mount, "filling");
  return {
    folder,
    fill: () => {
      // PostgreSQL writes meanwhile: what is free is known by trying.
      for (;;) {
        try {
          writeFileSync(filling, Buffer.alloc(4096, 1), { flag: "a" });
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === "ENOSPC") return;
          throw error;
        }
      }
    },
    empty: () => truncateSync(filling),
    remove,
  };
}
