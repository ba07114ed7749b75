import { blockAttributes, type ReadingContext } from "../blocks/define-block.ts";
import { findBlock } from "../blocks/index.ts";
import { blockMarkdown } from "./block-words.ts";
import type { BodyMark, BodyNode } from "./body-node.ts";
import { codeSpan, escapeMarkdown, linkTarget } from "./markdown-escape.ts";

/** Signs around a text for each mark that Markdown knows; other marks leave the text as it is. */
const signs = new Map([
  ["bold", "**"],
  ["italic", "*"],
  ["strike", "~~"],
]);

/** Elements of HTML, which Markdown lets through, for marks that it has no sign for. */
const elements = new Map([
  ["subscript", "sub"],
  ["superscript", "sup"],
]);

/** Whether a node stands within a line. */
export function isInline(node: BodyNode): boolean {
  return node.type === "text" || node.type === "hardBreak" || findBlock(node.type)?.inline === true;
}

/** Nodes that stand in a line, as Markdown. */
export function inlineMarkdown(nodes: readonly BodyNode[], context: ReadingContext): string {
  return nodes.map((node) => oneInline(node, context)).join("");
}

function oneInline(node: BodyNode, context: ReadingContext): string {
  if (node.type === "text") return markedText(node.text ?? "", node.marks ?? []);
  if (node.type === "hardBreak") return "\\\n";
  return nodeMarkdown(node, context);
}

/** What a structured block says of itself; "" for any other node. */
export function nodeMarkdown(node: BodyNode, context: ReadingContext): string {
  const block = findBlock(node.type);
  return block ? blockMarkdown(block, blockAttributes(block, node.attrs), context, node.rows ?? []) : "";
}

function markedText(text: string, marks: readonly BodyMark[]): string {
  // A sign that touches a space is no sign: the spaces go outside.
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (inner === "") return text;
  const isCode = marks.some((mark) => mark.type === "code");
  let said = isCode ? codeSpan(inner) : escapeMarkdown(inner);
  for (const mark of marks) {
    const sign = signs.get(mark.type);
    if (sign) said = `${sign}${said}${sign}`;
    const element = elements.get(mark.type);
    if (element) said = `<${element}>${said}</${element}>`;
  }
  const link = marks.find((mark) => mark.type === "link");
  const target = link && linkTarget(link.attrs?.href);
  if (target) said = `[${said}](${target})`;
  return `${before}${said}${after}`;
}
