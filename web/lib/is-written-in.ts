/** Whether what has the focus is something that one writes in. */
export function isWrittenIn(element: Element | null): boolean {
  return element instanceof HTMLElement && (element.isContentEditable || element.matches("input, textarea, select"));
}
