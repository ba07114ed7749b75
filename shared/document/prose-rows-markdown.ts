import type { Block } from "../blocks/define-block.ts";
import type { Language } from "../strings/label.ts";
import type { BodyNode } from "./body-node.ts";
import { proseRowsOf } from "./prose-rows.ts";

/** Rows of prose as a numbered list: each filled cell under the name of its column. */
export function proseRowsMarkdown(
  block: Block,
  node: BodyNode,
  language: Language,
  linesOf: (nodes: readonly BodyNode[]) => string[],
): string[] {
  const rows = proseRowsOf(block, node).map(({ cells }) =>
    Object.entries(block.cells ?? {}).flatMap(([column, { label }]) => {
      const lines = linesOf(cells[column] ?? []);
      return lines.every((line) => line === "") ? [] : [["**", label[language], "**"].join(""), "", ...lines, ""];
    }),
  );
  return rows
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => {
      const sign = `${at + 1}. `;
      const indent = " ".repeat(sign.length);
      const rest = lines.slice(1, -1).map((line) => (line === "" ? "" : indent + line));
      return [...(at > 0 ? [""] : []), sign + lines[0], ...rest];
    });
}
