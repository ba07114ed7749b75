/** Replaces an element by one of another name with the same content; its attributes stay behind. */
export function rename(element: Element, tag: string): HTMLElement {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

/** Leaves an element's content in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Puts all that an element contains within a new one. */
export function wrapContent(element: Element, tag: string): void {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  element.append(made);
}

/** A property of an element's own style as it was written, in lower case: the browser forgets those of office suites. */
export function styleOf(element: Element, property: string): string {
  for (const declaration of (element.getAttribute("style") ?? "").split(";")) {
    const colon = declaration.indexOf(":");
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return "";
}

/** The text of an element as one reads it: no-break spaces are spaces, none at the ends. */
export function textOf(element: Element): string {
  return (element.textContent ?? "").replaceAll(/[\s\u00a0\u200b\ufeff]+/g, " ").trim();
}
