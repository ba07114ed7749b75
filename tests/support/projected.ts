import { vi } from "vitest";
import type { RunningApp } from "./running-app.ts";

/** Waits until all that was saved in a page is what its readers are given. */
export async function untilProjected({ database }: RunningApp, pageId: string): Promise<void> {
  const behind = () => database.pool.query("SELECT FROM pages WHERE id = $1 AND projected_seq < seq", [pageId]);
  await vi.waitUntil(async () => (await behind()).rowCount === 0, { timeout: 45_000 });
}
