/** A text attribute of a node, as Tiptap declares them: absent rather than empty, so that opening a document writes nothing in it. */
export function textAttribute(name: string) {
  const stored = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute(stored),
    renderHTML: (attributes: Record<string, unknown>) =>
      typeof attributes[name] === "string" ? { [stored]: attributes[name] } : {},
  };
}
