import { rename, unwrap } from "./dom-edit.ts";

/** More columns or rows than any cell may span. */
const maximumSpan = 100;

/** Tables as our documents hold them: no table in a table, none of a single cell, rows of one length, heads as heads. */
export function tidyTables(root: Element): void {
  for (const inner of root.querySelectorAll("table table")) flatten(inner);
  for (const table of root.querySelectorAll("table")) {
    for (const caption of table.querySelectorAll("caption")) {
      table.before(caption);
      rename(caption, "p");
    }
    for (const cell of table.querySelectorAll("thead td")) copySpans(cell, rename(cell, "th"));
    for (const section of table.querySelectorAll("thead,tbody,tfoot")) unwrap(section);
    const cells = table.querySelectorAll("td,th");
    if (cells.length < 2) flatten(table);
    else {
      for (const row of table.querySelectorAll("tr")) if (row.children.length === 0) row.remove();
      evenRows(table);
    }
  }
}

function flatten(table: Element): void {
  for (const cell of table.querySelectorAll("td,th")) rename(cell, "div");
  for (const part of table.querySelectorAll("tr,tbody,thead,tfoot,caption")) unwrap(part);
  unwrap(table);
}

function copySpans(from: Element, to: Element): void {
  for (const name of ["colspan", "rowspan"]) {
    const span = from.getAttribute(name);
    if (span !== null) to.setAttribute(name, span);
  }
}

/** Every row as long as the longest, spans within the table: the editor does not repair what it is given. */
function evenRows(table: Element): void {
  const rows = [...table.querySelectorAll("tr")];
  /** For each row, the columns that cells above reach into. */
  const taken = rows.map(() => new Set<number>());
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.children) {
      while (taken[at]?.has(column)) column += 1;
      const width = spanOf(cell, "colspan", maximumSpan);
      const height = spanOf(cell, "rowspan", rows.length - at);
      for (let down = 0; down < height; down += 1)
        for (let across = 0; across < width; across += 1) taken[at + down]?.add(column + across);
      column += width;
    }
  }
  const width = Math.max(0, ...taken.flatMap((columns) => [...columns].map((column) => column + 1)));
  for (const [at, row] of rows.entries())
    for (let missing = width - (taken[at]?.size ?? 0); missing > 0; missing -= 1)
      row.append(row.ownerDocument.createElement(row.lastElementChild?.localName === "th" ? "th" : "td"));
}

function spanOf(cell: Element, name: "colspan" | "rowspan", maximum: number): number {
  const asked = Math.trunc(Number(cell.getAttribute(name) ?? 1));
  const span = Math.min(Math.max(1, maximum), Math.max(1, asked || 1));
  if (span === 1) cell.removeAttribute(name);
  else cell.setAttribute(name, String(span));
  return span;
}
