import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { columnNamed } from "./column-named.ts";
import { asCell, lineOf, type PastedRow } from "./pasted-row.ts";

type Cells = readonly (readonly BodyNode[])[];

/**
 * The rows of a table as rows of a block. Heads that name columns say which is which, and are no row; without them the
 * first column of the table is the one where the caret is. What has no column is added to the last cell of its row.
 */
export function spreadTable(block: Block, table: BodyNode, caretColumn: string): PastedRow[] {
  const grid = gridOf(table);
  const [first = [], ...rest] = grid;
  const named = first.map((cell) => columnNamed(block, lineOf(cell)));
  if (isHead(first, named) && rest.length > 0) {
    const heads = first.map(lineOf);
    return rest.map((cells) => rowOf(block, cells, (at) => named[at], heads));
  }
  const columns = Object.keys(block.cells ?? {});
  const start = Math.max(0, columns.indexOf(caretColumn));
  return grid.map((cells) => rowOf(block, cells, (at) => columns[start + at]));
}

/** Whether a row names columns, each at most once: two of them, or all that it says. */
function isHead(cells: Cells, named: readonly (string | undefined)[]): boolean {
  const found = named.filter((column) => column !== undefined);
  const filled = cells.filter((cell) => lineOf(cell) !== "").length;
  return found.length === new Set(found).size && found.length >= Math.min(2, Math.max(1, filled));
}

function rowOf(
  block: Block,
  cells: Cells,
  columnAt: (at: number) => string | undefined,
  heads: readonly string[] = [],
): PastedRow {
  const row: Record<string, readonly BodyNode[]> = {};
  const last = Object.keys(block.cells ?? {}).at(-1) ?? "";
  for (const [at, cell] of cells.entries()) {
    const column = columnAt(at);
    if (column !== undefined) row[column] = [...(row[column] ?? []), ...asCell(block, column, cell)];
  }
  for (const [at, cell] of cells.entries()) {
    if (columnAt(at) !== undefined || lineOf(cell) === "") continue;
    row[last] = [...(row[last] ?? []), ...asCell(block, last, [...headOf(heads[at]), ...cell])];
  }
  return row;
}

function headOf(head = ""): BodyNode[] {
  if (head === "") return [];
  return [{ type: "paragraph", content: [{ type: "text", text: head, marks: [{ type: "bold" }] }] }];
}

/** What each place of a table holds: a cell that spans several stands in the first. */
function gridOf({ content = [] }: BodyNode): Cells[] {
  const taken = content.map(() => new Set<number>());
  const grid = content.map((): (readonly BodyNode[])[] => []);
  for (const [at, row] of content.entries()) {
    let column = 0;
    for (const { attrs, content: said = [] } of row.content ?? []) {
      while (taken[at]?.has(column)) column += 1;
      const [wide, high] = [span(attrs?.colspan), span(attrs?.rowspan)];
      for (let down = 0; down < high; down += 1)
        for (let across = 0; across < wide; across += 1) taken[at + down]?.add(column + across);
      const cells = grid[at];
      if (cells) {
        while (cells.length < column) cells.push([]);
        cells.push(said);
      }
      column += wide;
    }
  }
  return grid;
}

function span(asked: unknown): number {
  return typeof asked === "number" && asked >= 1 && asked <= 100 ? Math.trunc(asked) : 1;
}
