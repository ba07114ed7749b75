const storageKey = "passerelles-single-keys";

/** Whether one-key shortcuts work in this browser: people who speak to their computer turn them off (WCAG 2.1.4). */
export function singleKeysAllowed(): boolean {
  return localStorage.getItem(storageKey) !== "off";
}

/** Turns one-key shortcuts on or off in this browser. */
export function allowSingleKeys(allowed: boolean): void {
  if (allowed) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, "off");
}
