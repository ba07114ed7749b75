import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const root = resolve(import.meta.dirname, "..", "..");

/** Runs a command of the server as its package script does, and answers its exit code and what it printed. */
export async function runCommand(
  name: "backup" | "restore" | "rebuild" | "inspect",
  argument: string,
  environment: Record<string, string>,
): Promise<{ code: number; said: string }> {
  const { DATABASE_URL: _url, DATA_DIR: _dir, ...rest } = process.env;
  const file = join(root, "server", "commands", `${name}.ts`);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [file, argument], {
      cwd: root,
      env: { ...rest, ...environment },
    });
    return { code: 0, said: stdout.trim() };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr.trim() };
  }
}
