import type { Locator, Page } from "playwright-core";

/** Inserts a block where the caret is, by the words that find its name in the menu. Answers its form, which may open by itself. */
export async function insertBlock(page: Page, words: string, name: string): Promise<Locator> {
  await page.keyboard.type(`/${words}`);
  await page.getByRole("option", { name: new RegExp(`^${name}`), selected: true }).waitFor();
  await page.keyboard.press("Enter");
  return page.getByRole("dialog", { name, exact: true });
}
