/** Elements that stand within a line of text, as browsers make and remove them when they delete. */
const inLine = new Set("A B BR CODE DEL EM FONT I IMG S SPAN STRIKE STRONG SUB SUP U".split(" "));

/** Elements that hold lines of text. */
const lines = "p, h1, h2, h3, h4, h5, h6, pre";

/** Whether the browser has moved, made or removed anything but pieces of a line, or has put such pieces where no line is, or into another. */
export function changesBlocks(records: readonly MutationRecord[]): boolean {
  const touched = new Set<Element | null>();
  for (const { type, target, addedNodes, removedNodes } of records) {
    if (type !== "childList") continue;
    if ([...addedNodes, ...removedNodes].some((node) => node.nodeType === 1 && !inLine.has(node.nodeName))) return true;
    if (target.isConnected && target instanceof Element) touched.add(target.closest(lines));
  }
  return touched.has(null) || touched.size > 1;
}

/** Puts a document back as it was before these changes, given in the order in which they were made. */
export function undoMutations(records: readonly MutationRecord[]): void {
  for (const { type, target, addedNodes, removedNodes, nextSibling, oldValue } of records.toReversed()) {
    if (type === "characterData") target.nodeValue = oldValue;
    if (type !== "childList") continue;
    for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
    for (const node of removedNodes) target.insertBefore(node, nextSibling);
  }
}
