import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import { holdsProse } from "@passerelles/shared/blocks/define-block.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { readColumns } from "@passerelles/shared/kinds/read-fields.ts";
import { NodeViewContent, type NodeViewProps, ReactNodeViewRenderer } from "@tiptap/react";
import { Suspense, useMemo } from "react";
import { useLanguage } from "../../../lib/use-language.ts";
import type { BlockCard } from "../../../ui/blocks/block-card.ts";
import { ColumnHeads } from "../../../ui/blocks/column-heads.tsx";
import rowClasses from "../../../ui/blocks/prose-rows.module.css";
import { useEditing } from "../editing.ts";
import { useRowsIn } from "../fields/use-field.ts";
import { AddProseRow } from "../prose-rows/add-prose-row.tsx";
import { BlockFrame } from "./block-frame.tsx";
import { liveNames } from "./live-names.tsx";
import { useAttributes } from "./use-attributes.ts";

/**
 * The view of a block that its schema and its card describe whole: the card as it is read, the form of its fields and rows,
 * and its prose where it stands.
 */
export function cardBlockView(block: Block, card: BlockCard) {
  return ReactNodeViewRenderer((view: NodeViewProps) => <CardBlock block={block} card={card} view={view} />);
}

interface Props {
  block: Block;
  card: BlockCard;
  view: NodeViewProps;
}

function CardBlock({ block, card: { Card, layout }, view }: Props) {
  const language = useLanguage();
  const { document, page, writable } = useEditing();
  const { data } = document;
  const attributes = useAttributes(block, view);
  const id = attributes.stored.id ?? "";
  const rows = useRowsIn(data, id);
  const node = useMemo(
    () => understood(block, view.node.toJSON() as BodyNode, rows.rows, attributes.stored),
    [block, view.node, rows.rows, attributes.stored],
  );
  const title = block.label[language];
  return (
    <BlockFrame
      view={view}
      id={id}
      title={title}
      hasForm={block.fields !== undefined || block.rows !== undefined}
      holdsProse={holdsProse(block)}
      foot={block.cells && <AddProseRow block={block} view={view} />}
    >
      <Suspense>
        <Card node={node} names={liveNames} kind={page.kind} mayWrite={writable}>
          {layout === "matrix" && <ColumnHeads block={block} />}
          {block.cells && <NodeViewContent className={rowClasses.rows} data-layout={layout ?? "list"} />}
          {block.prose && <NodeViewContent />}
        </Card>
      </Suspense>
    </BlockFrame>
  );
}

/** The block as a projection would give it. */
function understood(
  block: Block,
  node: BodyNode,
  rows: ReturnType<typeof useRowsIn>["rows"],
  attributes: Readonly<Record<string, string>>,
): BodyNode {
  return {
    ...node,
    ...(block.fields && { values: readColumns(block.fields, attributes) }),
    ...(block.rows && {
      rows: rows.map((row) => ({ ...row, values: readColumns(block.rows?.list ?? {}, row.columns) })),
    }),
  };
}
