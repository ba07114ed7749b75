import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { type ListRow, readRows } from "@passerelles/shared/document/page-document.ts";
import type * as Y from "yjs";
import { cleanText } from "./clean-text.ts";

/** Most rows of one block, and UTF-16 units of one column and one id. */
const maxima = { rows: 500, column: 2000, id: 100 };

/** The body, in which each block that has rows carries them, in their order; columns that it does not have are left out. */
export function withRows(body: BodyNode, data: Y.Map<unknown>): BodyNode {
  const block = findBlock(body.type);
  const id = body.attrs?.id;
  const rows = block?.rows && typeof id === "string" ? cleanRows(block.rows, readRows(data, id)) : [];
  return {
    ...body,
    ...(body.content && { content: body.content.map((child) => withRows(child, data)) }),
    ...(rows.length > 0 && { rows }),
  };
}

function cleanRows(columns: readonly string[], rows: readonly ListRow[]): ListRow[] {
  return rows.slice(0, maxima.rows).map((row) => ({
    id: cleanText(row.id, maxima.id),
    columns: Object.fromEntries(
      columns.flatMap((column) => {
        const text = row.columns[column];
        return text === undefined ? [] : [[column, cleanText(text, maxima.column)]];
      }),
    ),
  }));
}
