import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { readRows } from "@passerelles/shared/document/page-document.ts";
import { DOMSerializer, type Fragment, type Schema } from "@tiptap/pm/model";
import type * as Y from "yjs";
import { parsedApart } from "./parsed-apart.ts";

/** The rows of copied blocks, by the id that each block had where it was copied. */
export type CarriedRows = ReadonlyMap<string, readonly Row[]>;

type Row = Readonly<Record<string, string>>;

/** Attribute of a copied block in which its rows travel, as JSON. */
const attribute = "data-rows";
/** Clipboards come from anywhere: what a block is given has a measure. */
const mostRows = 500;
const longestColumn = 10_000;

/** Writes a selection as HTML, blocks with their rows as they are at that moment. */
export function rowCarrier(schema: Schema, data: Y.Map<unknown>): DOMSerializer {
  return new RowCarrier(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema), data);
}

class RowCarrier extends DOMSerializer {
  readonly #data: Y.Map<unknown>;

  constructor(nodes: DOMSerializer["nodes"], marks: DOMSerializer["marks"], data: Y.Map<unknown>) {
    super(nodes, marks);
    this.#data = data;
  }

  override serializeFragment(fragment: Fragment, options?: { document?: Document }, target?: HTMLElement) {
    const drawn = super.serializeFragment(fragment, options, target);
    for (const element of drawn.querySelectorAll("[data-block]")) {
      const { block = "", id = "" } = (element as HTMLElement).dataset;
      if (!findBlock(block)?.rows) continue;
      const rows = readRows(this.#data, id).map(({ columns }) => columns);
      if (rows.length > 0) element.setAttribute(attribute, JSON.stringify(rows));
    }
    return drawn;
  }
}

/** The rows that copied HTML carries; those that are not well formed are left out. */
export function readCarriedRows(html: string): CarriedRows {
  const carried = new Map<string, Row[]>();
  if (!html.includes(attribute)) return carried;
  for (const element of parsedApart(html).querySelectorAll<HTMLElement>(`[${attribute}]`)) {
    const { block = "", id, rows = "" } = element.dataset;
    const list = findBlock(block)?.rows?.list;
    if (id && list) carried.set(id, readRowsOf(Object.keys(list), rows));
  }
  return carried;
}

function readRowsOf(columns: readonly string[], json: string): Row[] {
  let rows: unknown;
  try {
    rows = JSON.parse(json);
  } catch {
    return [];
  }
  if (!Array.isArray(rows)) return [];
  return rows.slice(0, mostRows).map((row: Record<string, unknown> | null) => {
    const texts = columns.map((column) => [column, row?.[column]] as const);
    return Object.fromEntries(
      texts.flatMap(([column, text]) => (typeof text === "string" ? [[column, text.slice(0, longestColumn)]] : [])),
    );
  });
}
