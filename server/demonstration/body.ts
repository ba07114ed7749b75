import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { frenchTypography } from "@passerelles/shared/text/french-typography.ts";

/** A piece of a sentence: text, or a node that stands within it. */
export type Piece = string | BodyNode;

/** What stands in an item or a cell: a sentence, or its pieces. */
type Item = string | readonly Piece[];

/** Bold text. */
export function strong(text: string): BodyNode {
  return { type: "text", text: frenchTypography(text), marks: [{ type: "bold" }] };
}

/** Text that leads to an address of the web. */
export function webLink(text: string, href: string): BodyNode {
  return { type: "text", text: frenchTypography(text), marks: [{ type: "link", attrs: { href } }] };
}

/** A new line within a cell; links on lines of their own are too close to each other for a finger. */
export const lineBreak: BodyNode = { type: "hardBreak" };

export function p(...pieces: readonly Piece[]): BodyNode {
  return { type: "paragraph", content: pieces.map(asNode) };
}

export function h2(text: string): BodyNode {
  return { type: "heading", attrs: { level: 2 }, content: [asNode(text)] };
}

export function h3(text: string): BodyNode {
  return { type: "heading", attrs: { level: 3 }, content: [asNode(text)] };
}

export function bullets(...items: readonly (Item | BodyNode)[]): BodyNode {
  return { type: "bulletList", content: items.map(item) };
}

/** An item of a list, with a list of its own beneath it. */
export function withDetails(text: Item, ...details: readonly Item[]): BodyNode {
  return { type: "listItem", content: [...(item(text).content ?? []), bullets(...details)] };
}

export function steps(...items: readonly Item[]): BodyNode {
  return { type: "orderedList", attrs: { start: 1 }, content: items.map(item) };
}

/** Things to do, none of them done. */
export function tasks(...items: readonly Item[]): BodyNode {
  const task = (content: Item) => ({
    type: "taskItem",
    attrs: { checked: false },
    content: item(content).content ?? [],
  });
  return { type: "taskList", content: items.map(task) };
}

export function quote(...pieces: readonly Piece[]): BodyNode {
  return { type: "blockquote", content: [p(...pieces)] };
}

/** A table with a header row; an empty cell stays empty. */
export function table(header: readonly string[], rows: readonly (readonly Item[])[]): BodyNode {
  const cell = (type: string) => (content: Item) => ({
    type,
    attrs: { colspan: 1, rowspan: 1 },
    content: [content === "" ? { type: "paragraph" } : p(...(typeof content === "string" ? [content] : content))],
  });
  return {
    type: "table",
    content: [
      { type: "tableRow", content: header.map(cell("tableHeader")) },
      ...rows.map((row) => ({ type: "tableRow", content: row.map(cell("tableCell")) })),
    ],
  };
}

function item(content: Item | BodyNode): BodyNode {
  if (typeof content === "object" && "type" in content) return content;
  return { type: "listItem", content: [p(...(typeof content === "string" ? [content] : content))] };
}

function asNode(piece: Piece): BodyNode {
  return typeof piece === "string" ? { type: "text", text: frenchTypography(piece) } : piece;
}
