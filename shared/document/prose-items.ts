import type { BodyNode } from "./body-node.ts";
import { saysSomething } from "./prose-rows.ts";

const lists = new Set(["bulletList", "orderedList", "taskList"]);

/** How many items a cell holds: those of its lists, not what is nested in them; whatever stands outside of a list is one. */
export function countItems(nodes: readonly BodyNode[]): number {
  return nodes
    .flatMap((node) => (lists.has(node.type) ? (node.content ?? []) : [node]))
    .filter((node) => saysSomething([node])).length;
}
