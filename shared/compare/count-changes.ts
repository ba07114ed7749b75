import type { BodyNode } from "../document/body-node.ts";
import { isWord, partsOf } from "../text/words.ts";
import type { ChangedNode, ComparedNode, InlinePiece, TextPiece } from "./compared.ts";

/** How much was changed in a body. */
export interface ChangeCounts {
  /** Words that are new, and words that are gone, in texts and in free text of blocks. */
  wordsAdded: number;
  wordsRemoved: number;
  /** Paragraphs and blocks that stand elsewhere. */
  moved: number;
  /** Stretches whose marks alone have changed. */
  marked: number;
  /** Attributes of blocks and rows of them that differ. */
  values: number;
}

/** Sums what a comparison tells. */
export function countChanges(nodes: readonly ComparedNode[]): ChangeCounts {
  const counts: ChangeCounts = { wordsAdded: 0, wordsRemoved: 0, moved: 0, marked: 0, values: 0 };
  for (const node of nodes) countNode(node, counts);
  return counts;
}

function countNode(entry: ComparedNode, counts: ChangeCounts): void {
  if (entry.change === "moved-here") {
    counts.moved += 1;
    countNode(entry.node, counts);
  } else if (entry.change === "changed") countChanged(entry, counts);
  else if (entry.change === "added" || entry.change === "removed") {
    if (entry.content) for (const child of entry.content) countNode(child, counts);
    else countWhole(entry.change, [entry.node], counts);
  }
}

function countChanged({ attributes, rows = [], text = [], content = [] }: ChangedNode, counts: ChangeCounts): void {
  counts.values += attributes.length + rows.filter(({ change }) => change !== "same" && change !== "moved-away").length;
  for (const { text: pieces } of attributes) if (pieces) countPieces(pieces, counts);
  for (const row of rows)
    if (row.change === "changed") for (const { text: pieces } of row.columns) if (pieces) countPieces(pieces, counts);
  for (const piece of text) countPiece(piece, counts);
  for (const child of content) countNode(child, counts);
}

function countPiece(piece: InlinePiece, counts: ChangeCounts): void {
  if (piece.change === "marked") counts.marked += 1;
  else if (piece.change === "changed") countChanged(piece.node, counts);
  else if (piece.change !== "same") countWhole(piece.change, piece.nodes, counts);
}

function countPieces(pieces: readonly TextPiece[], counts: ChangeCounts): void {
  for (const { change, text } of pieces) if (change !== "same") addWords(change, text, counts);
}

function countWhole(change: "added" | "removed", nodes: readonly BodyNode[], counts: ChangeCounts): void {
  for (const { text = "", content = [] } of nodes) {
    addWords(change, text, counts);
    countWhole(change, content, counts);
  }
}

function addWords(change: "added" | "removed", text: string, counts: ChangeCounts): void {
  counts[change === "added" ? "wordsAdded" : "wordsRemoved"] += partsOf(text).filter(isWord).length;
}
