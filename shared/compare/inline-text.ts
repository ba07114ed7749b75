import type { BodyNode } from "../document/body-node.ts";
import { partsOf } from "../text/words.ts";
import { marksKey, mergedRuns, type NodeContents } from "./node-contents.ts";

/** What a paragraph or a heading holds, in parts: words, what stands between them, and blocks that stand in the line. */
export interface InlineText {
  /** Each part as text; what is no text is told by its key. */
  parts: readonly string[];
  /** The first unit of each part, and the end of the last; what is no text takes one. */
  starts: readonly number[];
  /** The node of each part that is no text. */
  nodes: ReadonlyMap<number, BodyNode>;
  runs: readonly Run[];
}

interface Run {
  start: number;
  end: number;
  node: BodyNode;
  marks: string;
}

/** Takes what a node holds apart. */
export function inlineText({ content = [] }: BodyNode, contents: NodeContents): InlineText {
  const parts: string[] = [];
  const starts = [0];
  const nodes = new Map<number, BodyNode>();
  const runs: Run[] = [];
  const add = (part: string, length: number) => {
    parts.push(part);
    starts.push((starts.at(-1) ?? 0) + length);
  };
  let text = "";
  const flush = () => {
    for (const part of partsOf(text)) add(part, part.length);
    text = "";
  };
  for (const node of mergedRuns(content)) {
    const start = runs.at(-1)?.end ?? 0;
    const length = node.type === "text" ? (node.text ?? "").length : 1;
    runs.push({ start, end: start + length, node, marks: marksKey(node) });
    if (node.type === "text") text += node.text ?? "";
    else {
      flush();
      nodes.set(parts.length, node);
      // A part of a text that begins with a space is that space alone.
      add(` block ${contents.keyOf(node)}`, 1);
    }
  }
  flush();
  return { parts, starts, nodes, runs };
}

/** The nodes of a stretch of parts. */
export function nodesBetween({ starts, runs }: InlineText, from: number, to: number): BodyNode[] {
  const [start = 0, end = 0] = [starts[from], starts[to]];
  if (start === end) return [];
  return runsBetween(runs, start, end).map(({ node, ...run }) =>
    node.type === "text" ? { ...node, text: node.text?.slice(Math.max(start - run.start, 0), end - run.start) } : node,
  ) as BodyNode[];
}

/** The marks of a part, the same for two parts of one text exactly when they are marked the same. */
export function marksOfPart({ starts, runs }: InlineText, part: number): string {
  const [start = 0, end = 0] = [starts[part], starts[part + 1]];
  const within = runsBetween(runs, start, end);
  if (within.length === 1) return within[0]?.marks ?? "";
  return JSON.stringify(within.map((run) => [Math.min(run.end, end) - start, run.marks]));
}

/** Runs that have something between two units; they follow each other, so the first is found by halves. */
function runsBetween(runs: readonly Run[], start: number, end: number): Run[] {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: Run[] = [];
  for (let run = runs[low]; run && run.start < end; run = runs[low]) {
    found.push(run);
    low += 1;
  }
  return found;
}
