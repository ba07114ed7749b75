import * as Y from "yjs";

const textblocks = new Set(["paragraph", "heading", "codeBlock"]);

/** What stands directly in a shared type, in order, with what has been deleted of it. */
export function itemsOf(type: Pick<Y.XmlFragment, "_start">): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = type._start; item !== null; item = item.right) items.push(item);
  return items;
}

/** The shared type that an item holds; undefined for text, attributes and formats. */
export function typeIn(item: Y.Item): Y.AbstractType<unknown> | undefined {
  return item.content instanceof Y.ContentType ? (item.content.type as Y.AbstractType<unknown>) : undefined;
}

/** The element that an item holds, if it does. */
export function elementIn(item: Y.Item): Y.XmlElement | undefined {
  const type = typeIn(item);
  return type instanceof Y.XmlElement ? type : undefined;
}

/** The item of the type that holds this one; null in a root. */
export function parentItem(item: Y.Item): Y.Item | null {
  return item.parent instanceof Y.AbstractType ? item.parent._item : null;
}

/** Whether the element holds inline content: words, and what stands among them. */
export function isTextblock(element: Y.XmlElement): boolean {
  return textblocks.has(element.nodeName) || itemsOf(element).some((item) => typeIn(item) instanceof Y.XmlText);
}

/** The elements of a tree that hold no other blocks: blocks of text, and blocks without content. In order. */
export function leafBlocks(root: Y.XmlFragment, isWanted: (item: Y.Item) => boolean): Y.XmlElement[] {
  if (root instanceof Y.XmlElement && isTextblock(root)) return [root];
  const children = itemsOf(root).flatMap((item) => {
    const element = isWanted(item) ? elementIn(item) : undefined;
    return element ? [element] : [];
  });
  if (root instanceof Y.XmlElement && children.length === 0) return [root];
  return children.flatMap((child) => leafBlocks(child, isWanted));
}

/** These elements in the order of the tree in which they stand, or stood. */
export function inTreeOrder(root: Y.XmlFragment, wanted: ReadonlySet<unknown>): Y.XmlElement[] {
  return itemsOf(root).flatMap((item) => {
    const element = elementIn(item);
    if (element === undefined) return [];
    return wanted.has(element) ? [element] : inTreeOrder(element, wanted);
  });
}
