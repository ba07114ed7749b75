import type { BlockViews } from "@passerelles/shared/document/block-nodes.ts";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { AttachmentView } from "./attachment-view.tsx";
import { FigureView } from "./figure-view.tsx";
import { ImageView } from "./image-view.tsx";
import { InsetView } from "./inset-view.tsx";
import { PageLinkView } from "./page-link-view.tsx";
import { PopulationView } from "./population-view.tsx";
import { SealedView } from "./sealed-view.tsx";

const inline = { as: "span", className: "block-view" } as const;

/** The view of each block. Adding a block is its schema in `shared/blocks` and one line here. */
export const blockViews: BlockViews = {
  indicateur: ReactNodeViewRenderer(FigureView, inline),
  renvoi: ReactNodeViewRenderer(PageLinkView, inline),
  figure: ReactNodeViewRenderer(ImageView),
  pieceJointe: ReactNodeViewRenderer(AttachmentView),
  encart: ReactNodeViewRenderer(InsetView),
  population: ReactNodeViewRenderer(PopulationView),
};

/** The view of what this build does not know. */
export const sealedView = ReactNodeViewRenderer(SealedView);
