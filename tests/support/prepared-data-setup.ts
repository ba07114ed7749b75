import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startServer } from "./started-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The data folder that the first start of a server has made, and what that start printed. */
    preparedData: { folder: string; said: string; address: string } | undefined;
  }
}

/** Starts the server once on an empty folder, for tests that are about what comes after, and stops it. */
export async function setup(project: TestProject): Promise<() => void> {
  const made = mkdtempSync(join(tmpdir(), "passerelles-prepared-"));
  const remove = () => rmSync(made, { recursive: true, force: true });
  process.once("exit", remove);
  const folder = join(made, "data");
  const server = await startServer({ DATA_DIR: folder });
  await server.stop();
  project.provide("preparedData", { folder, said: server.said(), address: server.address });
  return remove;
}
