import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { type ProseRow, proseRowsOf, saysSomething } from "@passerelles/shared/document/prose-rows.ts";
import { type ReactNode, Suspense } from "react";
import { useLanguage } from "../../lib/use-language.ts";
import { knownOf } from "../../lib/use-people.ts";
import type { BlockCard, BlockNames } from "../../ui/blocks/block-card.ts";
import classes from "../../ui/blocks/prose-rows.module.css";
import { ReadReference } from "./read-reference.tsx";
import type { ReadableBody } from "./use-page.ts";

interface Props {
  block: Block;
  card: BlockCard;
  node: BodyNode;
  page: ReadableBody;
  /** Draws nodes that the block holds. */
  draw(nodes: readonly BodyNode[]): ReactNode;
}

/** A block as it is read: its card, around the prose that it holds. Its address leads to it. */
export function ReadBlock({ block, card: { Card, layout }, node, page, draw }: Props) {
  const id = typeof node.attrs?.id === "string" && node.attrs.id !== "" ? node.attrs.id : undefined;
  return (
    <div id={id} data-block={block.name}>
      <Suspense>
        <Card node={node} names={namesOn(page)} mayWrite={page.may?.includes("write")}>
          {block.cells && <ReadRows block={block} layout={layout} node={node} draw={draw} />}
          {block.prose && draw(node.content ?? [])}
        </Card>
      </Suspense>
    </div>
  );
}

function ReadRows({ block, layout, node, draw }: Pick<Props, "block" | "node" | "draw"> & Pick<BlockCard, "layout">) {
  const rows = proseRowsOf(block, node);
  return (
    <ol className={classes.rows} data-layout={layout}>
      {rows.map((row, at) => (
        <ReadRow key={row.id || at} block={block} row={row} rank={at + 1} draw={draw} />
      ))}
    </ol>
  );
}

/** A row; the columns that nobody has filled are left out, unless they are what the block is about. */
function ReadRow({ block, row, rank, draw }: Pick<Props, "block" | "draw"> & { row: ProseRow; rank: number }) {
  const language = useLanguage();
  return (
    <li data-prose-row data-rank={rank}>
      {Object.entries(block.cells ?? {}).map(([column, { label }], at) => {
        const content = row.cells[column] ?? [];
        const isEmpty = !saysSomething(content);
        return (
          <div key={column} data-prose-cell data-column={column} data-unfilled={isEmpty || undefined}>
            <span className={classes.label} data-first={at === 0 || undefined} lang={language}>
              {label[language]}
            </span>
            {isEmpty ? null : draw(content)}
          </div>
        );
      })}
    </li>
  );
}

function namesOn({ links, people, territories }: ReadableBody): BlockNames {
  return {
    page: (id) => <ReadReference id={id.trim().toLowerCase()} links={links} />,
    person: (id, draw) =>
      people ? draw(knownOf(people.find((person) => person.id === id.trim().toLowerCase()))) : "–",
    territory: (code) => territories.find((territory) => territory.code === code)?.name ?? code,
  };
}
