import { blockAttributes, type ReadingContext } from "../blocks/define-block.ts";
import { findBlock } from "../blocks/index.ts";
import { blockText } from "./block-words.ts";
import type { BodyNode } from "./body-node.ts";
import { holdsOnlyBlocks } from "./walk-body.ts";

/** The body as plain text: a line for each paragraph, heading, item or row; cells of a row are separated by a tab. */
export function bodyText(body: BodyNode, context: ReadingContext): string {
  return linesOf(body, context)
    .flatMap((lines) => lines.split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

function linesOf(node: BodyNode, context: ReadingContext): string[] {
  if (node.type === "tableRow") {
    const cells = (node.content ?? []).map((cell) => linesOf(cell, context).join(" ").trim());
    return [cells.join("\t")];
  }
  const lines: string[] = [];
  let line = "";
  const separator = holdsOnlyBlocks(node) ? "\n" : "";
  for (const child of node.content ?? []) {
    const text = inlineText(child, context);
    if (text !== null) line += text + separator;
    else {
      lines.push(line, ...linesOf(child, context));
      line = "";
    }
  }
  lines.push(line);
  const own = nodeText(node, context);
  return own === "" ? lines : [own, ...lines];
}

/** The text of what stands in a line; null for what makes lines of its own. */
function inlineText(node: BodyNode, context: ReadingContext): string | null {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  return findBlock(node.type)?.inline ? nodeText(node, context) : null;
}

function nodeText(node: BodyNode, context: ReadingContext): string {
  const block = findBlock(node.type);
  return block ? blockText(block, blockAttributes(block, node.attrs), context, node.rows ?? []) : "";
}
