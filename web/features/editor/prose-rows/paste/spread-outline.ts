import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { columnNamed } from "./column-named.ts";
import { asCell, lineOf, type PastedRow } from "./pasted-row.ts";

/** Deeper than any heading: a line of text that names a column has no heading under it. */
const deepest = 10;

interface Naming {
  column: string;
  /** What stands after the name on the same line. */
  rest: string;
  level: number;
}

/**
 * A text whose headings, or lines alone, name at least two columns of a block, as its rows: what follows a name goes to its
 * column, a heading that names none begins a row with its words. Undefined when the text is no such thing.
 */
export function spreadOutline(block: Block, nodes: readonly BodyNode[]): PastedRow[] | undefined {
  const namings = nodes.map((node) => namingOf(block, node));
  if (new Set(namings.flatMap((naming) => naming?.column ?? [])).size < 2) return undefined;
  const [title = ""] = Object.keys(block.cells ?? {});
  const rows: Record<string, BodyNode[]>[] = [];
  let here: Naming | undefined;
  const put = (column: string, ...said: BodyNode[]) => {
    const row = rows.at(-1) ?? {};
    if (rows.length === 0) rows.push(row);
    row[column] = [...(row[column] ?? []), ...said];
  };
  const isBegun = (column: string) => Object.hasOwn(rows.at(-1) ?? {}, column);
  for (const [at, node] of nodes.entries()) {
    const naming = namings[at];
    if (naming) {
      if (rows.length === 0 || isBegun(naming.column) || naming.column === title) rows.push({});
      here = naming;
      put(naming.column, ...(naming.rest === "" ? [] : [paragraph(naming.rest)]));
    } else if (node.type === "heading" && levelOf(node) <= (here?.level ?? 0)) {
      if (Object.keys(rows.at(-1) ?? {}).some((column) => column !== title)) rows.push({});
      here = undefined;
      put(title, paragraph(lineOf([node])));
    } else if (node.type === "heading" && here === undefined) put(title, paragraph(lineOf([node])));
    else put(here?.column ?? title, node);
  }
  return rows
    .map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, said]) => [column, asCell(block, column, said)])),
    )
    .filter((row) => Object.values(row).some((said) => said.length > 0));
}

/** The column that a node names: a heading or a line of its own, with « : » and what follows, or not. */
function namingOf(block: Block, node: BodyNode): Naming | undefined {
  if (node.type !== "heading" && node.type !== "paragraph") return undefined;
  const line = lineOf([node]);
  const level = node.type === "heading" ? levelOf(node) : deepest;
  const [, name = line, rest = ""] = /^([^:]{2,60}?)\s*:\s*(.*)$/.exec(line) ?? [];
  const column = name.length <= 60 ? columnNamed(block, name) : undefined;
  return column === undefined ? undefined : { column, rest, level };
}

function levelOf({ attrs }: BodyNode): number {
  return typeof attrs?.level === "number" ? attrs.level : 2;
}

function paragraph(text: string): BodyNode {
  return { type: "paragraph", ...(text && { content: [{ type: "text", text }] }) };
}
