import { findChromium } from "./chromium.ts";

/** Finds the browser, or installs it, once and before the first test that needs it. */
export function setup(): void {
  findChromium();
}
