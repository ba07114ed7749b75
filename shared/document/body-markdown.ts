import { blockAttributes, type ReadingContext } from "../blocks/define-block.ts";
import { findBlock } from "../blocks/index.ts";
import { fieldMarkdown } from "./block-words.ts";
import type { BodyNode } from "./body-node.ts";
import { inlineMarkdown, isInline, nodeMarkdown } from "./inline-markdown.ts";
import { codeFence } from "./markdown-escape.ts";
import { proseRowsMarkdown } from "./prose-rows-markdown.ts";
import { tableMarkdown } from "./table-markdown.ts";
import { holdsOnlyBlocks } from "./walk-body.ts";

/** The body as Markdown (CommonMark with tables, task lists and strikethrough). Nodes it does not know keep their text. */
export function bodyMarkdown(body: BodyNode, context: ReadingContext): string {
  return blocksMarkdown(body.content ?? [], context)
    .join("\n")
    .trim();
}

/** Lines of nodes that follow one another, an empty line between blocks. */
function blocksMarkdown(nodes: readonly BodyNode[], context: ReadingContext): string[] {
  const blocks: string[][] = [];
  let run: BodyNode[] = [];
  const flush = () => {
    if (run.length > 0) blocks.push(inlineMarkdown(run, context).split("\n"));
    run = [];
  };
  for (const node of nodes) {
    if (isInline(node)) run.push(node);
    else {
      flush();
      blocks.push(blockLines(node, context));
    }
  }
  flush();
  return blocks
    .filter((lines) => lines.some((line) => line !== ""))
    .flatMap((lines, index) => (index ? ["", ...lines] : lines));
}

function blockLines(node: BodyNode, context: ReadingContext): string[] {
  const children = node.content ?? [];
  switch (node.type) {
    case "heading": {
      const level = Math.min(6, Math.max(1, Number(node.attrs?.level) || 2));
      const title = inlineMarkdown(children.filter(isInline), context).replaceAll(/\\?\n/g, " ").trim();
      return title === "" ? [] : [`${"#".repeat(level)} ${title}`];
    }
    case "paragraph": {
      const blocks = children.filter((child) => child.type !== "text");
      if (blocks.length < 2 || !holdsOnlyBlocks(node)) return blocksMarkdown(children, context);
      return blocks.map((block) => `- ${inlineMarkdown([block], context).replaceAll("\n", " ")}`);
    }
    case "bulletList":
      return listLines(children, () => "-", context);
    case "orderedList": {
      const start = Number.isInteger(node.attrs?.start) ? Number(node.attrs?.start) : 1;
      return listLines(children, (index) => `${Math.max(0, start) + index}.`, context);
    }
    case "taskList":
      return listLines(children, (_index, item) => (item.attrs?.checked === true ? "- [x]" : "- [ ]"), context);
    case "blockquote":
      return blocksMarkdown(children, context).map((line) => (line === "" ? ">" : `> ${line}`));
    case "codeBlock":
      return codeFence(plainText(node), typeof node.attrs?.language === "string" ? node.attrs.language : "");
    case "horizontalRule":
      return ["---"];
    case "table":
      return tableMarkdown(node, (cell) => blocksMarkdown(cell.content ?? [], context));
    default: {
      const inside = blocksMarkdown(children, context);
      const block = findBlock(node.type);
      if (block?.cells) {
        const rows = proseRowsMarkdown(block, node, context.language, (nodes) => blocksMarkdown(nodes, context));
        return [...nodeMarkdown(node, context).split("\n"), ...(rows.length > 0 ? ["", ...rows] : [])];
      }
      if (block?.aroundMarkdown) {
        const attributes = blockAttributes(block, node.attrs);
        return block.aroundMarkdown(inside, attributes, context, (name) =>
          fieldMarkdown(block, name, attributes, context),
        );
      }
      const own = nodeMarkdown(node, context);
      return own === "" ? inside : [...own.split("\n"), ...(inside.length > 0 ? ["", ...inside] : [])];
    }
  }
}

function listLines(
  items: readonly BodyNode[],
  marker: (index: number, item: BodyNode) => string,
  context: ReadingContext,
): string[] {
  return items.flatMap((item, index) => {
    const sign = marker(index, item);
    const lines = tightLines(item, context);
    const indent = " ".repeat(sign.startsWith("- [") ? 2 : sign.length + 1);
    return [`${sign} ${lines[0] ?? ""}`.trimEnd(), ...lines.slice(1).map((line) => (line === "" ? "" : indent + line))];
  });
}

/** The lines of an item; a list follows its paragraph without an empty line, so that short lists stay tight. */
function tightLines(item: BodyNode, context: ReadingContext): string[] {
  const children = isInline(item) ? [item] : (item.content ?? []);
  const [first, ...rest] = children;
  if (first?.type !== "paragraph" || !rest.every((node) => /List$/.test(node.type))) {
    return blocksMarkdown(children, context);
  }
  return [...blocksMarkdown([first], context), ...rest.flatMap((list) => blocksMarkdown([list], context))];
}

function plainText(node: BodyNode): string {
  return (node.text ?? "") + (node.content ?? []).map(plainText).join("");
}
