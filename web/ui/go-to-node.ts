import type { BodyNode } from "@passerelles/shared/document/body-node.ts";

/** A node of a page: its name, and which one it is among those of that name, from 0, in reading order. */
export interface NodePlace {
  node: string;
  nth: number;
  /** Id of the block, for those that have one. */
  blockId?: string;
  /** Which one it stands in among the blocks of the page, where that is known. */
  top?: number;
}

/** Leads to a node, whether one reads or writes: it comes into sight, and the caret or the focus to it. */
export function goToNode({ node, nth, blockId, top }: NodePlace): void {
  const named = blockId ? document.getElementById(blockId) : null;
  const all = node === "heading" ? "[data-prose] :is(h2, h3, h4)" : `[data-prose] .node-${CSS.escape(node)}`;
  const drawn = named ?? document.querySelectorAll<HTMLElement>(all)[nth];
  const element = drawn ?? (top === undefined ? undefined : topBlocks()[top]);
  if (element !== undefined) goToElement(element);
}

/** Leads to the control of a field of the page that is written. */
export function goToField(name: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  if (field === null) return;
  field.scrollIntoView({ block: "center" });
  field.querySelector<HTMLElement>("input, textarea, button")?.focus({ preventScroll: true });
}

/** The place of the node to which this path leads. */
export function placeAt(body: BodyNode, path: readonly number[]): Omit<NodePlace, "blockId"> | undefined {
  const target = path.reduce<BodyNode | undefined>((node, index) => node?.content?.[index], body);
  if (target === undefined || target === body) return undefined;
  let nth = -1;
  const count = (node: BodyNode): boolean => {
    if (node.type === target.type) nth += 1;
    return node === target || (node.content ?? []).some(count);
  };
  count(body);
  return { node: target.type, nth, ...(path[0] !== undefined && { top: path[0] }) };
}

function goToElement(element: HTMLElement): void {
  element.scrollIntoView({ block: "center" });
  // The form of a block that is written opens by the button that stands in it.
  const form = element.querySelector<HTMLElement>("[aria-haspopup=dialog]");
  if (form !== null) form.focus({ preventScroll: true });
  else if (element.isContentEditable) {
    element.closest<HTMLElement>(".ProseMirror")?.focus({ preventScroll: true });
    getSelection()?.collapse(element, 0);
  } else {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }
}

function topBlocks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-prose] > :not(.ProseMirror-widget)")];
}
