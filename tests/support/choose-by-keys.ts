import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/**
 * Writes these words in the list's input that has the focus, and chooses this option with the arrows and Enter. The words
 * come at once, as from a phone's keyboard: letter by letter, each would bring its own results, and the mark with them.
 */
export async function chooseByKeys(page: Page, words: string, option: Locator): Promise<void> {
  await page.keyboard.insertText(words);
  await option.first().waitFor();
  const marked = option.and(page.locator("[data-combobox-selected]"));
  await expect
    .poll(async () => {
      if ((await marked.count()) === 0) await page.keyboard.press("ArrowDown");
      return marked.count();
    })
    .toBe(1);
  await page.keyboard.press("Enter");
}
