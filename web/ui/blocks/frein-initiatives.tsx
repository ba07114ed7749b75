import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { freinInitiatives as block, obstaclesSentence } from "@passerelles/shared/blocks/frein-initiatives.ts";
import { proseRowsOf, saysSomething } from "@passerelles/shared/document/prose-rows.ts";
import { IconBinaryTree } from "@tabler/icons-react";
import { useLanguage } from "../../lib/use-language.ts";
import type { BlockCard, BlockCardProps } from "./block-card.ts";
import classes from "./frein-initiatives.module.css";
import { RowsHead } from "./rows-head.tsx";

/** A tree from each obstacle to what answers it; one that nothing answers stands out. */
export const freinInitiatives: BlockCard = { Icon: IconBinaryTree, Card: Tree };

function Tree({ node, children }: BlockCardProps) {
  const language = useLanguage();
  const rows = proseRowsOf(block, node).filter(({ cells }) => saysSomething(Object.values(cells).flat()));
  const unanswered = rows.filter(({ cells }) => !saysSomething(cells.initiatives ?? [])).length;
  return (
    <div className={classes.tree}>
      <RowsHead
        title={rows.length > 0 && obstaclesSentence(rows.length, unanswered, language)}
        note={blockAttributes(block, node.attrs).mention}
      />
      {children}
    </div>
  );
}
