import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** The handle beside the block that the pointer is on. */
export const blockHandle = (page: Page): Locator =>
  page.getByRole("button", { name: "Déplacer le bloc, ou ouvrir son menu" });

/** Points at a block, or at something in it, until the handle has come beside it: before, it stands beside another one. */
export async function pointAtBlock(page: Page, block: Locator): Promise<void> {
  await expect
    .poll(async () => {
      await block.hover();
      const [of, at] = [await block.boundingBox(), await blockHandle(page).boundingBox()];
      return of !== null && at !== null && at.y < of.y + of.height && of.y < at.y + at.height;
    })
    .toBe(true);
}
