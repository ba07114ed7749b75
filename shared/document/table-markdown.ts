import type { BodyNode } from "./body-node.ts";

/**
 * A table as Markdown writes them: the first row is the head, each cell is one line, rows are completed to the same
 * width. A cell that spans several columns is followed by empty ones.
 */
export function tableMarkdown(table: BodyNode, cellLines: (cell: BodyNode) => string[]): string[] {
  const rows = (table.content ?? []).map((row) => (row.content ?? []).flatMap((cell) => cellTexts(cell, cellLines)));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [head, ...rest] = rows;
  if (head === undefined || width === 0) return [];
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_cell, index) => cells[index] ?? "").join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(width)}`, ...rest.map(line)];
}

/** A wider span than this is a mistake or an attack. */
const maximumSpan = 50;

function cellTexts(cell: BodyNode, cellLines: (cell: BodyNode) => string[]): string[] {
  const lines = cellLines(cell).filter((line) => line !== "");
  const text = lines.map((line) => line.replace(/\\$/, "")).join("<br>");
  const span = Number(cell.attrs?.colspan);
  const wide = Number.isInteger(span) && span > 1 ? Math.min(span, maximumSpan) : 1;
  return [text, ...Array.from({ length: wide - 1 }, () => "")];
}
