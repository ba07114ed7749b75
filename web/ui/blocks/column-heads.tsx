import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import { useLanguage } from "../../lib/use-language.ts";

/** The names of the columns of a grid, said once above it. Under edit each cell says its own to whoever does not see them. */
export function ColumnHeads({ block, role }: { block: Block; role?: "columnheader" }) {
  const language = useLanguage();
  return (
    <div
      data-heads
      role={role && "row"}
      aria-hidden={role === undefined || undefined}
      contentEditable={role === undefined ? false : undefined}
    >
      {Object.entries(block.cells ?? {}).map(([column, { label }]) => (
        <span key={column} role={role} lang={language}>
          {label[language]}
        </span>
      ))}
    </div>
  );
}
