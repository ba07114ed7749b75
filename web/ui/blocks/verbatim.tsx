import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { verbatim as block, isQuoted } from "@passerelles/shared/blocks/verbatim.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { IconQuote } from "@tabler/icons-react";
import { Dotted } from "../dotted.tsx";
import type { BlockCard, BlockCardProps } from "./block-card.ts";
import classes from "./verbatim.module.css";

/** What somebody said, between quotation marks, and who it was under it. */
export const verbatim: BlockCard = { Icon: IconQuote, Card: Quote };

function Quote({ node, names, children }: BlockCardProps) {
  const { qui, structure, moment, lieu } = blockAttributes(block, node.attrs);
  const by = [qui && <strong>{qui}</strong>, structure && names.page(structure), moment, lieu];
  return (
    <figure className={classes.quote} data-marks={isQuoted(firstWords(node)) ? undefined : ""}>
      <blockquote>{children}</blockquote>
      {by.some(Boolean) && (
        <figcaption contentEditable={false}>
          <Dotted parts={by} />
        </figcaption>
      )}
    </figure>
  );
}

function firstWords(node: BodyNode): string {
  return node.text ?? (node.content?.[0] ? firstWords(node.content[0]) : "");
}
