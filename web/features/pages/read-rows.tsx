import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { countItems } from "@passerelles/shared/document/prose-items.ts";
import { type ProseRow, proseRowsOf, saysSomething } from "@passerelles/shared/document/prose-rows.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { CSSProperties, ReactNode } from "react";
import { useLanguage } from "../../lib/use-language.ts";
import type { BlockCard } from "../../ui/blocks/block-card.ts";
import { ColumnHeads } from "../../ui/blocks/column-heads.tsx";
import classes from "../../ui/blocks/prose-rows.module.css";

interface Props {
  block: Block;
  layout: BlockCard["layout"];
  node: BodyNode;
  /** Draws nodes that a cell holds. */
  draw(nodes: readonly BodyNode[]): ReactNode;
}

/** Rows of prose as they are read: a list of rows, or a grid whose columns are named once. */
export function ReadRows({ block, layout, node, draw }: Props) {
  const language = useLanguage();
  const rows = proseRowsOf(block, node).filter(({ cells }) => saysSomething(Object.values(cells).flat()));
  const drawn = rows.map((row, at) => (
    <ReadRow key={row.id || at} {...{ block, row, draw }} rank={at + 1} inGrid={layout === "matrix"} />
  ));
  if (layout === "matrix") {
    return (
      // biome-ignore lint/a11y/useSemanticElements: on a phone its parts stand one under the other, which takes from a table what it means.
      <div className={classes.rows} data-layout={layout} role="table" aria-label={block.label[language]}>
        <ColumnHeads block={block} role="columnheader" />
        {drawn}
      </div>
    );
  }
  return (
    <ol className={classes.rows} data-layout="list">
      {drawn}
    </ol>
  );
}

interface RowProps extends Pick<Props, "block" | "draw"> {
  row: ProseRow;
  rank: number;
  inGrid: boolean;
}

function ReadRow({ block, row, rank, inGrid, draw }: RowProps) {
  const cells = Object.keys(block.cells ?? {}).map((column, at) => (
    <ReadCell key={column} {...{ block, column, draw, inGrid }} content={row.cells[column] ?? []} isFirst={at === 0} />
  ));
  if (!inGrid)
    return (
      <li data-prose-row data-rank={rank}>
        {cells}
      </li>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: as for the table.
    // biome-ignore lint/a11y/useFocusableInteractive: a row of a table that is read is not one of a grid that is operated.
    <div data-prose-row data-rank={rank} role="row">
      {cells}
    </div>
  );
}

interface CellProps extends Pick<Props, "block" | "draw"> {
  column: string;
  content: readonly BodyNode[];
  isFirst: boolean;
  inGrid: boolean;
}

function ReadCell({ block, column, content, isFirst, inGrid, draw }: CellProps) {
  const language = useLanguage();
  const told = block.cells?.[column];
  const isEmpty = !saysSomething(content);
  const style = { "--column": Object.keys(block.cells ?? {}).indexOf(column) + 1 } as CSSProperties;
  return (
    <div
      data-prose-cell
      data-column={column}
      style={style}
      data-unfilled={isEmpty || undefined}
      data-gap={(isEmpty && told?.gap !== undefined) || undefined}
      role={inGrid ? (isFirst ? "rowheader" : "cell") : undefined}
    >
      <span
        className={classes.label}
        data-label-of
        data-first={isFirst || undefined}
        lang={language}
        aria-hidden={inGrid || undefined}
      >
        {told?.label[language]}
      </span>
      {told?.items && !isEmpty && (
        <span className={classes.count} data-count-of>
          {countItems(content)}
        </span>
      )}
      {!isEmpty && draw(content)}
      {isEmpty && told?.gap && (
        <p className={classes.gap} lang={language}>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
          {told.gap[language]}
        </p>
      )}
    </div>
  );
}
