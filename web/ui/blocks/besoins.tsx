import { besoins as block, needsSentence } from "@passerelles/shared/blocks/besoins.ts";
import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { countItems } from "@passerelles/shared/document/prose-items.ts";
import { proseRowsOf } from "@passerelles/shared/document/prose-rows.ts";
import { IconChecklist } from "@tabler/icons-react";
import { useLanguage } from "../../lib/use-language.ts";
import classes from "./besoins.module.css";
import type { BlockCard, BlockCardProps } from "./block-card.ts";
import { RowsHead } from "./rows-head.tsx";

/** What is needed, category by category, each with its number. */
export const besoins: BlockCard = { Icon: IconChecklist, Card: Needs };

function Needs({ node, children }: BlockCardProps) {
  const language = useLanguage();
  const count = proseRowsOf(block, node).reduce((sum, { cells }) => sum + countItems(cells.besoins ?? []), 0);
  const title = blockAttributes(block, node.attrs).titre;
  const sentence = count > 0 && needsSentence(count, language);
  return (
    <div className={classes.needs}>
      <RowsHead title={title || sentence} note={title && sentence} />
      {children}
    </div>
  );
}
