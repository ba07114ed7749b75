import { blocks } from "@passerelles/shared/blocks/index.ts";
import type { BlockViews } from "@passerelles/shared/document/block-nodes.ts";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { blockCards } from "../../../ui/blocks/cards.ts";
import { AttachmentView } from "./attachment-view.tsx";
import { cardBlockView } from "./card-block-view.tsx";
import { FigureView } from "./figure-view.tsx";
import { ImageView } from "./image-view.tsx";
import { InsetView } from "./inset-view.tsx";
import { PageLinkView } from "./page-link-view.tsx";
import { SealedView } from "./sealed-view.tsx";

const inline = { as: "span", className: "block-view" } as const;

/** The view of each block: the one around its card, unless it needs one of its own. */
export const blockViews: BlockViews = {
  ...Object.fromEntries(
    blocks.flatMap((block) => {
      const card = blockCards[block.name];
      return card ? [[block.name, cardBlockView(block, card)]] : [];
    }),
  ),
  indicateur: ReactNodeViewRenderer(FigureView, inline),
  renvoi: ReactNodeViewRenderer(PageLinkView, inline),
  figure: ReactNodeViewRenderer(ImageView),
  pieceJointe: ReactNodeViewRenderer(AttachmentView),
  encart: ReactNodeViewRenderer(InsetView),
};

/** The view of what this build does not know. */
export const sealedView = ReactNodeViewRenderer(SealedView);
