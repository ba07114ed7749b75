import { cleanPastedHtml } from "./clean-pasted-html.ts";
import { parsedApart } from "./parsed-apart.ts";
import { maximumCells, tsvRows } from "./tsv-rows.ts";

const lineMakers = new Set(["P", "DIV", "LI", "UL", "OL", "BLOCKQUOTE", "PRE", "H2", "H3", "H4", "TABLE", "TR"]);

/**
 * The cells of a table that was copied from a document or a spreadsheet, all rows of one length; undefined when what was
 * copied is anything else, or more than a table. A cell that spans several rows says the same in each of them.
 */
export function pastedCells(html: string, text: string): string[][] | undefined {
  const cells = (/<table/i.test(html) ? tableCells(html) : undefined) ?? tsvRows(text);
  return cells === "tooMany" ? undefined : cells;
}

function tableCells(html: string): string[][] | undefined {
  const root = parsedApart(cleanPastedHtml(html));
  const [table, ...others] = root.querySelectorAll("table");
  const around = root.cloneNode(true) as HTMLElement;
  around.querySelector("table")?.remove();
  if (!table || others.length > 0 || (around.textContent ?? "").trim() !== "") return undefined;
  const rows: string[][] = [...table.querySelectorAll("tr")].map(() => []);
  for (const [at, row] of [...table.querySelectorAll("tr")].entries()) {
    let column = 0;
    for (const cell of row.querySelectorAll("td,th")) {
      while (rows[at]?.[column] !== undefined) column += 1;
      const [width, height] = ["colspan", "rowspan"].map((name) => Number(cell.getAttribute(name)) || 1);
      const said = cellText(cell);
      for (const line of rows.slice(at, at + (height ?? 1)))
        for (let across = 0; across < (width ?? 1); across += 1) line[column + across] = across === 0 ? said : "";
      column += width ?? 1;
    }
  }
  const length = Math.max(0, ...rows.map((row) => row.length));
  if (length < 2 || length * rows.length > maximumCells) return undefined;
  return rows.map((row) => Array.from({ length }, (_cell, at) => row[at] ?? ""));
}

/** The text of a cell, a line for each of its paragraphs and items. */
function cellText(cell: Element): string {
  const lines = [""];
  const say = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      lines[lines.length - 1] += (node.nodeValue ?? "").replaceAll(/[\t\n\r ]+/g, " ");
      return;
    }
    const makesLine = node.nodeName === "BR" || lineMakers.has(node.nodeName);
    if (makesLine) lines.push("");
    for (const child of node.childNodes) say(child);
    if (makesLine && node.nodeName !== "BR") lines.push("");
  };
  for (const child of cell.childNodes) say(child);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
