import type { BodyNode } from "../document/body-node.ts";
import type { ChangedNode, ComparedNode, SameNode } from "./compared.ts";
import type { Effort } from "./effort.ts";
import type { NodeContents } from "./node-contents.ts";

/** One comparison of two bodies, as its parts know it. */
export interface Comparison {
  contents: NodeContents;
  effort: Effort;
  /** What has changed in a node that stands on both sides. */
  compareNode(before: BodyNode, after: BodyNode): SameNode | ChangedNode;
  /** What was removed and added so far, in reading order: some of it was moved. */
  removed: Unpaired[];
  added: Unpaired[];
}

/** A node that stands on one side, and where it is told. */
export interface Unpaired {
  node: BodyNode;
  list: ComparedNode[];
  index: number;
}
