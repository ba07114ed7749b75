import type { Block } from "../blocks/define-block.ts";
import type { Language } from "../strings/label.ts";
import type { BodyNode } from "./body-node.ts";
import { proseRowsOf, saysSomething } from "./prose-rows.ts";

/** Rows of prose as a numbered list: each filled cell under the name of its column, and each gap. */
export function proseRowsMarkdown(
  block: Block,
  node: BodyNode,
  language: Language,
  linesOf: (nodes: readonly BodyNode[]) => string[],
): string[] {
  const rows = proseRowsOf(block, node).map(({ cells }) => {
    if (!saysSomething(Object.values(cells).flat())) return [];
    return Object.entries(block.cells ?? {}).flatMap(([column, { label, gap }]) => {
      const content = cells[column] ?? [];
      const lines = saysSomething(content) ? linesOf(content) : gap ? [`*${gap[language]}*`] : [];
      return lines.length === 0 ? [] : [["**", label[language], "**"].join(""), "", ...lines, ""];
    });
  });
  return rows
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => {
      const sign = `${at + 1}. `;
      const indent = " ".repeat(sign.length);
      const rest = lines.slice(1, -1).map((line) => (line === "" ? "" : indent + line));
      return [...(at > 0 ? [""] : []), sign + lines[0], ...rest];
    });
}
