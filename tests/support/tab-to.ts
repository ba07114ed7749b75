import type { Locator } from "playwright-core";

/** Presses Tab until the control of this name, among those of a form, has the focus. */
export async function tabTo(form: Locator, name: string): Promise<void> {
  const target = form.getByLabel(name, { exact: true }).or(form.getByRole("button", { name, exact: true }));
  const { keyboard } = form.page();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await keyboard.press("Tab");
  }
  throw new Error(`${name} is not reached`);
}
