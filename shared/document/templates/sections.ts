import type { BodyNode } from "../body-node.ts";

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

/** A quotation that waits for its words. */
export function emptyQuote(): BodyNode {
  return { type: "blockquote", content: [paragraph()] };
}

/** A table whose first column names its rows; the first heading names that column. */
export function emptyGrid(headings: readonly string[], names: readonly string[]): BodyNode {
  const row = (name: string) =>
    tableRow([cell("tableHeader", name), ...headings.slice(1).map(() => cell("tableCell"))]);
  return { type: "table", content: [headRow(headings), ...names.map(row)] };
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
