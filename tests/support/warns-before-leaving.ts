import type { Page } from "playwright-core";

/** Whether the window asks before it is left: what was typed a moment ago is on its way to this device. */
export function warnsBeforeLeaving(page: Page): Promise<boolean> {
  return page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
}
