import { findBlock } from "@passerelles/shared/blocks/index.ts";
import { type PageDocument, readRows } from "@passerelles/shared/document/page-document.ts";
import type { Node } from "@tiptap/pm/model";

/** Whether nothing was said in a block yet: no attribute, no row, no prose. */
export function isUnfilled({ type, attrs, content }: Node, { data }: PageDocument): boolean {
  const said = Object.entries(attrs).some(([name, value]) => name !== "id" && value !== null && value !== "");
  if (said || content.size > 0) return false;
  const rows = findBlock(type.name)?.rows ? readRows(data, String(attrs.id)) : [];
  return !rows.some(({ columns }) => Object.values(columns).some(Boolean));
}
