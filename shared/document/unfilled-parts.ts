import { type Block, blockAttributes, holdsProse } from "../blocks/define-block.ts";
import { findBlock } from "../blocks/index.ts";
import type { BodyNode } from "./body-node.ts";
import { proseCellName, proseRowName } from "./prose-rows.ts";

/** Plain nodes that say nothing by themselves: what they hold does. */
const frames = new Set([
  ...["doc", "paragraph", "heading", "bulletList", "orderedList", "listItem", "taskList", "taskItem", "blockquote"],
  ...["codeBlock", "table", "tableRow", "tableHeader", "tableCell", "hardBreak", proseRowName, proseCellName],
]);
const lists = new Set(["bulletList", "orderedList", "taskList"]);
const outlines = new Set([...lists, "table", "blockquote"]);
/** The server refuses documents that nest further; readers draw no deeper either. */
const maximumDepth = 100;

/**
 * The places of a body that nobody has filled, as a template leaves them: headings under which nothing stands, be it
 * further headings, with the empty paragraphs there; lists, tables and quotations that hold nothing, and empty items of
 * lists; structured blocks that nobody has filled. Empty paragraphs in the midst of a text are somebody's choice, but for
 * those that say what is to be written there.
 */
export function unfilledParts(body: BodyNode): ReadonlySet<BodyNode> {
  const unfilled = new Set<BodyNode>();
  const nodes = body.content ?? [];
  for (const node of nodes) addEmptyItems(node, unfilled, 0);
  const isHeading = nodes.map((node) => node.type === "heading");
  for (const [at, node] of nodes.entries()) {
    if (!isHeading[at]) continue;
    const next = isHeading.indexOf(true, at + 1);
    const run = nodes.slice(at + 1, next === -1 ? undefined : next);
    if (run.some(saysSomething)) continue;
    for (const empty of run) unfilled.add(empty);
    const end = nodes.findIndex((other, place) => place > at && isHeading[place] && levelOf(other) <= levelOf(node));
    const section = nodes.slice(at + 1, end === -1 ? undefined : end);
    if (!section.some((inside) => inside.type !== "heading" && saysSomething(inside))) unfilled.add(node);
  }
  return unfilled;
}

function addEmptyItems(node: BodyNode, unfilled: Set<BodyNode>, depth: number): void {
  if (depth > maximumDepth) return;
  const holdsItems = lists.has(node.type);
  const isOutline = outlines.has(node.type) || isForm(findBlock(node.type)) || asksForWords(node);
  if (isOutline && !saysSomething(node)) unfilled.add(node);
  for (const child of node.content ?? []) {
    if (holdsItems && !saysSomething(child)) unfilled.add(child);
    addEmptyItems(child, unfilled, depth + 1);
  }
}

/** Whether there is something to read. What heads the columns of a table is not, once it has cells to fill. */
function saysSomething(node: BodyNode, depth = 0): boolean {
  if (depth > maximumDepth) return true;
  if (node.type === "text") return (node.text ?? "").trim() !== "";
  const block = findBlock(node.type);
  if (block?.usedFile) {
    const attributes = blockAttributes(block, node.attrs);
    return (block.usedFile(attributes) ?? block.usedAddress?.(attributes)) !== undefined;
  }
  if (block && isForm(block) && hasFilled(block, node)) return true;
  if (!frames.has(node.type) && !(block && (holdsProse(block) || isForm(block)))) return true;
  if (block?.firstRows) return isBegun(block, node);
  if (block?.cells) return cellsOfRows(block, node).some((cell) => saysSomething(cell, depth + 2));
  if (node.type === "table") return cellsOf(node).some((cell) => saysSomething(cell, depth + 2));
  return (node.content ?? []).some((child) => saysSomething(child, depth + 1));
}

/** Whether a template has laid a paragraph with a sentence about what is to be written there. */
function asksForWords({ type, attrs }: BodyNode): boolean {
  return type === "paragraph" && typeof attrs?.help === "string" && attrs.help !== "";
}

/** Whether a block is a frame to fill: it says nothing before somebody has. */
function isForm(block: Block | undefined): boolean {
  return block?.inline === false && (block.cells ?? block.rows ?? block.fields) !== undefined;
}

function hasFilled(block: Block, { attrs, rows = [] }: BodyNode): boolean {
  const attributes = blockAttributes(block, attrs);
  const isFilled = (text: string | undefined) => (text ?? "").trim() !== "";
  const isOwn = (name: string) => isFilled(attributes[name]) && attributes[name] !== block.attributes[name];
  return (
    Object.keys(block.fields ?? {}).some(isOwn) || rows.some(({ columns }) => Object.values(columns).some(isFilled))
  );
}

/** Whether anything is written in a block whose first rows come with words of their own, but in the columns of those. */
function isBegun(block: Block, node: BodyNode): boolean {
  const given = new Set((block.firstRows ?? []).flatMap((row) => Object.keys(row)));
  const cells = (node.content ?? []).flatMap((row) => row.content ?? []);
  return cells.some((cell) => !given.has(String(cell.attrs?.column)) && saysSomething(cell, 2));
}

/** The cells that are there to be filled: what only names a row is not. */
function cellsOfRows({ cells = {} }: Block, { content = [] }: BodyNode): readonly BodyNode[] {
  const all = content.flatMap((row) => (row.type === proseRowName ? (row.content ?? []) : [row]));
  return all.filter(({ attrs }) => cells[String(attrs?.column)]?.frame !== true);
}

function cellsOf(table: BodyNode): readonly BodyNode[] {
  const all = (table.content ?? []).flatMap(({ content }) => content ?? []);
  const cells = all.filter(({ type }) => type !== "tableHeader");
  return cells.length > 0 ? cells : all;
}

function levelOf({ attrs }: BodyNode): number {
  return typeof attrs?.level === "number" ? attrs.level : 2;
}
