import type { BodyNode } from "../document/body-node.ts";
import { compareChildren } from "./compare-children.ts";
import { compareNode } from "./compare-node.ts";
import type { ComparedNode } from "./compared.ts";
import type { Comparison } from "./comparison.ts";
import { type Effort, newEffort } from "./effort.ts";
import { findMoves } from "./find-moves.ts";
import { childrenOf, nodeContents } from "./node-contents.ts";

/**
 * What was changed from one body to another: blocks that were added, removed, moved or changed, with the words, marks,
 * attributes and rows of those. Ids tell which block is which, else what it says; neither the order in which marks are stored
 * nor a default that is written out is a change. Bodies nest no deeper than `readBody` reads.
 */
export function compareBodies(before: BodyNode, after: BodyNode, effort: Effort = newEffort()): ComparedNode[] {
  const comparison: Comparison = {
    contents: nodeContents(),
    effort,
    compareNode: (one, other) => compareNode(one, other, comparison),
    removed: [],
    added: [],
  };
  const nodes = compareChildren(childrenOf(before), childrenOf(after), comparison);
  findMoves(comparison);
  return nodes;
}
