import { findBlock } from "../../blocks/index.ts";
import type { BodyNode } from "../body-node.ts";
import { proseCellName, proseRowName } from "../prose-rows.ts";

/** A heading of level 2 to 4. */
export function heading(level: 2 | 3 | 4, text: string): BodyNode {
  return { type: "heading", attrs: { level }, content: [{ type: "text", text }] };
}

/** A paragraph; an empty one waits for its writer. */
export function paragraph(text = ""): BodyNode {
  return text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] };
}

/** An empty paragraph that says what is to be written there. */
export function toWrite(help: string): BodyNode {
  return { type: "paragraph", attrs: { help } };
}

/** A bullet list with one empty item to start from, which may say what it waits for. */
export function emptyList(help = "", type: "bulletList" | "orderedList" = "bulletList"): BodyNode {
  return { type, content: [{ type: "listItem", content: [help === "" ? paragraph() : toWrite(help)] }] };
}

/** A table with one row of headings and `rows` empty rows. */
export function emptyTable(headings: readonly string[], rows = 2): BodyNode {
  const empty = () => tableRow(headings.map(() => cell("tableCell")));
  return { type: "table", content: [headRow(headings), ...Array.from({ length: rows }, empty)] };
}

/** A structured block to fill: with its first rows where it holds rows of prose, with a paragraph where it holds prose. */
export function emptyBlock(name: string): BodyNode {
  return findBlock(name)?.prose ? { type: name, content: [paragraph()] } : { type: name };
}

/** A block of rows of prose whose first column is already named, row by row. */
export function namedRows(name: string, column: string, names: readonly string[]): BodyNode {
  return {
    type: name,
    content: names.map((text) => ({
      type: proseRowName,
      content: [{ type: proseCellName, attrs: { column }, content: [paragraph(text)] }],
    })),
  };
}

function headRow(headings: readonly string[]): BodyNode {
  return tableRow(headings.map((text) => cell("tableHeader", text)));
}

function tableRow(content: BodyNode[]): BodyNode {
  return { type: "tableRow", content };
}

function cell(type: "tableHeader" | "tableCell", text = ""): BodyNode {
  return { type, content: [paragraph(text)] };
}
