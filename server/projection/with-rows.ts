import { type Block, blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { type ListRow, readRows } from "@passerelles/shared/document/page-document.ts";
import { inReadingOrder } from "@passerelles/shared/document/prose-rows.ts";
import type { ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import { maximumTyped } from "@passerelles/shared/kinds/field-value.ts";
import { readColumns } from "@passerelles/shared/kinds/read-fields.ts";
import type * as Y from "yjs";
import { cleanText } from "./clean-text.ts";

/** Most rows of one block, and UTF-16 units of one id. */
const maxima = { rows: 500, id: 100 };

/**
 * The body as it is read: each block that has rows carries them, in their order, with what is understood of them and of its
 * fields; rows of prose stand in theirs. Columns that the block does not have are left out, and what stands where somebody
 * should be named.
 */
export function withRows(body: BodyNode, data: Y.Map<unknown>): BodyNode {
  const block = findBlock(body.type);
  const id = body.attrs?.id;
  const rows = block?.rows && typeof id === "string" ? cleanRows(block.rows.list, readRows(data, id)) : [];
  const content = body.content?.map((child) => withRows(child, data));
  return {
    ...body,
    ...(block?.fields && understoodFields(block, body)),
    ...(content && { content: block?.cells ? inReadingOrder(content) : content }),
    ...(rows.length > 0 && { rows }),
  };
}

function understoodFields(block: Block, { attrs }: BodyNode): Pick<BodyNode, "attrs" | "values"> {
  const fields = block.fields ?? {};
  const values = readColumns(fields, blockAttributes(block, attrs));
  const told = Object.entries(attrs ?? {}).filter(([name]) => !isWithheld(fields[name], values[name]));
  return { attrs: Object.fromEntries(told), ...(Object.keys(values).length > 0 && { values }) };
}

function cleanRows(list: Readonly<Record<string, ScalarDefinition>>, rows: readonly ListRow[]): ListRow[] {
  return rows.slice(0, maxima.rows).map((row) => {
    const typed = Object.fromEntries(
      Object.keys(list).flatMap((column) => {
        const text = row.columns[column];
        return text === undefined ? [] : [[column, cleanText(text, maximumTyped.long + 1)] as const];
      }),
    );
    const values = readColumns(list, typed);
    const told = Object.entries(typed).filter(([column]) => !isWithheld(list[column], values[column]));
    return {
      id: cleanText(row.id, maxima.id),
      columns: Object.fromEntries(told),
      ...(Object.keys(values).length > 0 && { values }),
    };
  });
}

/** Free text where somebody should be named is told to nobody. */
function isWithheld(definition: ScalarDefinition | undefined, value: unknown): boolean {
  return definition?.type === "person" && value === "";
}
