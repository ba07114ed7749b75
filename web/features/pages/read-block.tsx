import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { lazy, type ReactNode, Suspense } from "react";
import { knownOf } from "../../lib/use-people.ts";
import type { BlockCard, BlockNames } from "../../ui/blocks/block-card.ts";
import { ReadReference } from "./read-reference.tsx";
import type { ReadableBody } from "./use-page.ts";

const ReadRows = lazy(async () => ({ default: (await import("./read-rows.tsx")).ReadRows }));

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
        <Card node={node} names={namesOn(page)} kind={page.kind} mayWrite={page.may?.includes("write")}>
          {block.cells && <ReadRows block={block} layout={layout} node={node} draw={draw} />}
          {block.prose && draw(node.content ?? [])}
        </Card>
      </Suspense>
    </div>
  );
}

function namesOn({ links, people, territories, indicators }: ReadableBody): BlockNames {
  return {
    page: (id) => <ReadReference id={id.trim().toLowerCase()} links={links} />,
    person: (id, draw) =>
      people ? draw(knownOf(people.find((person) => person.id === id.trim().toLowerCase()))) : "–",
    territory: (code) => {
      const known = [...territories, ...indicators.flatMap(({ territory }) => territory ?? [])];
      return known.find((territory) => territory.code === code)?.name ?? code;
    },
  };
}
