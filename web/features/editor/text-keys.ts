import { askFind, type FindAsked } from "./find/find-asked.ts";

/** What the keys of the text lead to besides the text. */
export interface KeyActions {
  setFind(find: FindAsked): void;
  onShortcuts(): void;
  onEscape(): void;
  setLinkOpened(opened: boolean): void;
}

/** Does what a key of the text asks for; answers whether it asked for anything. */
export function handleTextKey(
  event: KeyboardEvent,
  { onShortcuts, onEscape, setLinkOpened, setFind }: KeyActions,
): boolean {
  const withControl = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (event.key === "Escape") onEscape();
  else if (event.key === "F10" && event.altKey) focusTools();
  else if (withControl && !event.shiftKey && /^[fh]$/i.test(event.key)) {
    setFind(askFind(event.key.toLowerCase() === "h"));
  } else if (withControl && event.key === "/") onShortcuts();
  else if (withControl && event.key.toLowerCase() === "k" && hasSomethingToLink()) setLinkOpened(true);
  else return false;
  event.preventDefault();
  return true;
}

/** Alt+F10 leads to the tools of the table where the caret is, else to those of the text. */
function focusTools(): void {
  const bars = [...document.querySelectorAll<HTMLElement>("[role=toolbar][aria-controls=page-text]")];
  const shown = bars.filter((bar) => bar.checkVisibility());
  const bar = shown.find((one) => one.dataset.caretBar !== undefined) ?? shown[0];
  bar?.querySelector<HTMLElement>("button:not(:disabled)")?.focus();
}

/** Ctrl+K makes a link of what is selected; with nothing selected it opens the search, as everywhere. */
function hasSomethingToLink(): boolean {
  const selection = globalThis.getSelection();
  if (selection === null || selection.rangeCount === 0) return false;
  const inLink = selection.anchorNode?.parentElement?.closest("a") !== null;
  return !selection.isCollapsed || inLink;
}
