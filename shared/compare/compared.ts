import type { BodyNode } from "../document/body-node.ts";
import type { ListRow } from "../document/page-document.ts";

/** A stretch of a plain text; those that are the same or removed make up the text before, those that are not removed the one after. */
export interface TextPiece {
  change: "same" | "added" | "removed";
  text: string;
}

/** A value that differs: an attribute of a node, a column of a row, a field; undefined where there was none, or is none. */
export interface ValueChange {
  name: string;
  before: unknown;
  after: unknown;
  /** Of free text, what was changed in it. */
  text?: readonly TextPiece[];
}

/** A stretch of what a paragraph or a heading holds; blocks that stand in a line are nodes of it. */
export type InlinePiece =
  | { change: "same" | "added" | "removed"; nodes: readonly BodyNode[] }
  /** The same words under other marks. */
  | { change: "marked"; before: readonly BodyNode[]; after: readonly BodyNode[] }
  | { change: "changed"; node: ChangedNode };

/** What reads the same on both sides; `node` is the one after. */
export interface SameNode {
  change: "same";
  node: BodyNode;
}

/** A node that has changed: in its type, its attributes, its rows, its text or its children. */
export interface ChangedNode {
  change: "changed";
  before: BodyNode;
  after: BodyNode;
  attributes: readonly ValueChange[];
  /** Of a block that has rows. */
  rows?: readonly ComparedRow[];
  /** Of a node that holds text. */
  text?: readonly InlinePiece[];
  /** Of a node that holds others. */
  content?: readonly ComparedNode[];
}

/**
 * A node of one of two bodies, or of both. A list of them in order is what an inline view draws; beside each other stand those
 * of before (all but `added` and `moved-here`) and those of after (all but `removed` and `moved-away`). Both ends of a move
 * have its number; what has changed in what was moved is told where it has come.
 */
export type ComparedNode =
  | SameNode
  | ChangedNode
  /** With `content` where something that it holds was moved there, or from there. */
  | { change: "added" | "removed"; node: BodyNode; content?: readonly ComparedNode[] }
  | { change: "moved-away"; node: BodyNode; move: number }
  | { change: "moved-here"; node: SameNode | ChangedNode; move: number };

/** A row that reads the same on both sides; `row` is the one after. */
export interface SameRow {
  change: "same";
  row: ListRow;
}

/** A row some of whose columns have changed. */
export interface ChangedRow {
  change: "changed";
  before: ListRow;
  after: ListRow;
  columns: readonly ValueChange[];
}

/** A row of one of two lists, or of both, as nodes are; moves are numbered within the list. */
export type ComparedRow =
  | SameRow
  | ChangedRow
  | { change: "added" | "removed"; row: ListRow }
  | { change: "moved-away"; row: ListRow; move: number }
  | { change: "moved-here"; row: SameRow | ChangedRow; move: number };

/** A field of a kind that differs: a value, or the rows of a list. */
export type ComparedField = { field: string } & ({ value: ValueChange } | { rows: readonly ComparedRow[] });
