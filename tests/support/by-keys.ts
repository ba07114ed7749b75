import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { Person } from "./person.ts";
import { tabTo } from "./tab-to.ts";

const pressed = /^(?:(?:Alt|Control|Shift)\+)*(?:Tab|Enter|Escape|Backspace|Arrow(?:Up|Down)|Home|End|z)$/;

/** Types these words, and presses the keys among them. */
export async function byKeys({ page }: Person, ...words: string[]): Promise<void> {
  for (const word of words)
    if (pressed.test(word)) await page.keyboard.press(word);
    else await page.keyboard.type(word);
}

/** Inserts a block where the caret is, from the menu that « / » opens, by some letters of its name. */
export async function insertByKeys({ page }: Person, letters: string, name: string): Promise<void> {
  await page.keyboard.type(`/${letters}`);
  await page.getByRole("option", { name: new RegExp(`^${name}`), selected: true }).waitFor();
  await page.keyboard.press("Enter");
}

/** Inserts a block that opens its form, and answers the form. */
export async function insertForm(person: Person, letters: string, name: string): Promise<Locator> {
  await insertByKeys(person, letters, name);
  const form = person.page.getByRole("dialog", { name, exact: true });
  await form.locator(":focus").waitFor();
  return form;
}

/** Types in the controls of a form, by their labels, in their order. */
export async function fillByKeys({ page }: Person, form: Locator, controls: Readonly<Record<string, string>>) {
  for (const [label, words] of Object.entries(controls)) {
    await tabTo(form, label);
    await page.keyboard.type(words);
  }
}

/** Adds a row to the list of this name in a form, and types in its columns. */
export async function addRowByKeys(
  person: Person,
  form: Locator,
  list: string,
  place: number,
  columns: Readonly<Record<string, string>>,
): Promise<void> {
  await tabTo(form, `Ajouter : ${list}`);
  await person.page.keyboard.press("Enter");
  const named = Object.entries(columns).map(([column, words]) => [`${column}, ${list} ${place}`, words]);
  await fillByKeys(person, form, Object.fromEntries(named));
}

/** Inserts a figure where the caret is, and says of it what its form asks by these labels; the caret stands after it. */
export async function figureByKeys(person: Person, told: Readonly<Record<string, string>>): Promise<void> {
  const form = await insertForm(person, "chiffre", "Chiffre");
  const { Population, ...usual } = told;
  await fillByKeys(person, form, usual);
  if (Population !== undefined) {
    await tabTo(form, "Ajouter une précision (5)");
    await person.page.keyboard.press("Enter");
    await fillByKeys(person, form, { Population });
  }
  await leaveForm(person, form, "Enter");
}

/** Leaves a form by this key, and waits until one writes again after its block. */
export async function leaveForm({ page, text }: Person, form: Locator, key: "Enter" | "Escape"): Promise<void> {
  await page.keyboard.press(key);
  await form.waitFor({ state: "detached" });
  await expect.poll(() => text.evaluate((element) => element.contains(document.activeElement))).toBe(true);
}
