/** Elements that stand within a line of text, as browsers make and remove them when they delete. */
const inLine = new Set("A B BR CODE DEL EM FONT I IMG S SPAN STRIKE STRONG SUB SUP U".split(" "));

/** Whether the browser has moved, made or removed anything but pieces of a line. */
export function changesBlocks(records: readonly MutationRecord[]): boolean {
  return records.some(({ addedNodes, removedNodes }) =>
    [...addedNodes, ...removedNodes].some((node) => node.nodeType === 1 && !inLine.has(node.nodeName)),
  );
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
