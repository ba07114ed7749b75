import type { BodyNode } from "@passerelles/shared/document/body-node.ts";

/** How one table of a page is told from the others. */
export interface TableTitle {
  /** From 1, in the order of the page. */
  number: number;
  /** What its first heads say; "" where it has none. */
  heads: string;
}

/** Characters of heads that are enough to know a table again. */
const longestHeads = 80;
/** Deeper nodes are not drawn. */
const maximumDepth = 100;

/** The titles of a body's tables. */
export function tableTitles(body: BodyNode): ReadonlyMap<BodyNode, TableTitle> {
  const titles = new Map<BodyNode, TableTitle>();
  const visit = (node: BodyNode, depth: number) => {
    if (depth > maximumDepth) return;
    if (node.type === "table") titles.set(node, { number: titles.size + 1, heads: headsOf(node) });
    for (const child of node.content ?? []) visit(child, depth + 1);
  };
  visit(body, 0);
  return titles;
}

/** The heads of the first row, or those of the first column where only it has more than one. */
function headsOf({ content: rows = [] }: BodyNode): string {
  const cells = rows.map((row) => row.content ?? []);
  const across = heads(cells[0] ?? []);
  const down = heads(cells.flatMap(([first]) => first ?? []));
  const said = (across.length > 1 || down.length < 2 ? across : down).join(", ");
  return said.length > longestHeads ? `${said.slice(0, longestHeads).trimEnd()}…` : said;
}

function heads(cells: readonly BodyNode[]): string[] {
  return cells.flatMap((cell) => (cell.type === "tableHeader" ? textOf(cell, 0).trim() || [] : []));
}

function textOf({ text = "", content = [] }: BodyNode, depth: number): string {
  if (depth > maximumDepth) return "";
  return `${text}${content.map((child) => textOf(child, depth + 1)).join("")}`;
}
