import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
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
      writeFileSync(filling, "");
      for (let { bavail, bsize } = statfsSync(mount); bavail > 0; { bavail, bsize } = statfsSync(mount))
        writeFileSync(filling, Buffer.alloc(bavail * bsize, 1), { flag: "a" });
    },
    empty: () => truncateSync(filling),
    remove,
  };
}
