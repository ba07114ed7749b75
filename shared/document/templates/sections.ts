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

/** A structured block that nobody has filled, with the prose that it begins with, if it holds any. */
export function emptyBlock(name: string, ...prose: readonly BodyNode[]): BodyNode {
  return prose.length > 0 ? { type: name, content: prose } : { type: name };
}

/** A block with a row of prose for each of these names, told in `column`; some of its other cells wait for something of their own. */
export function namedRows(
  block: string,
  column: string,
  rows: Readonly<Record<string, Readonly<Record<string, BodyNode>>>>,
): BodyNode {
  const proseCell = (name: string, content: BodyNode) => ({
    type: proseCellName,
    attrs: { column: name },
    content: [content],
  });
  const content = Object.entries(rows).map(([name, cells]) => ({
    type: proseRowName,
    content: Object.entries({ [column]: paragraph(name), ...cells }).map(([at, inside]) => proseCell(at, inside)),
  }));
  return { type: block, content };
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
