import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { verbatim as block, isQuoted } from "@passerelles/shared/blocks/verbatim.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { IconQuote } from "@tabler/icons-react";
import { Fragment } from "react";
import type { BlockCard, BlockCardProps } from "./block-card.ts";
import classes from "./verbatim.module.css";

/** What somebody said, between quotation marks, and who it was under it. */
export const verbatim: BlockCard = { Icon: IconQuote, Card: Quote };

function Quote({ node, names, children }: BlockCardProps) {
  const { qui, structure, moment, lieu } = blockAttributes(block, node.attrs);
  const by = [
    qui && <strong key="qui">{qui}</strong>,
    structure && <Fragment key="structure">{names.page(structure)}</Fragment>,
    moment && <span key="moment">{moment}</span>,
    lieu && <span key="lieu">{lieu}</span>,
  ].filter(Boolean);
  return (
    <figure className={classes.quote} data-marks={isQuoted(firstWords(node)) ? undefined : ""}>
      <blockquote>{children}</blockquote>
      {by.length > 0 && (
        <figcaption contentEditable={false}>
          {by.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: its parts have no other identity than their place.
            <Fragment key={at}>
              {at > 0 && <span className={classes.dot}> · </span>}
              {part}
            </Fragment>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

function firstWords(node: BodyNode): string {
  return node.text ?? (node.content?.[0] ? firstWords(node.content[0]) : "");
}
