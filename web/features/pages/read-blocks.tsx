import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { describes, figure } from "@passerelles/shared/blocks/figure.ts";
import { pieceJointe } from "@passerelles/shared/blocks/piece-jointe.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import type { ReactNode } from "react";
import { AttachmentCard } from "../../ui/attachment-card.tsx";
import { ImageFigure } from "../../ui/image-figure.tsx";
import type { ReadableBody } from "./use-page.ts";

type DrawBlock = (node: BodyNode, reading: { page: ReadableBody }) => ReactNode;

/** The blocks that show a file, as a reader sees them. One without a file, or an address instead, is not seen. */
export const blockDraws: Readonly<Record<string, DrawBlock>> = {
  figure: (node, { page }) => {
    const { file = "", link = "", ...said } = blockAttributes(figure, node.attrs);
    if (file === "" && link.trim() === "") return null;
    const { alt = "", caption = "", credit = "", width = "" } = said;
    const mayDescribe = page.may?.includes("write") ?? false;
    const isHeldBack = page.visibility === "public" && !mayDescribe && !describes(alt);
    const shown = file === "" ? { file: undefined, link } : { file: fileOf(page, file) };
    return <ImageFigure {...shown} {...{ alt, caption, credit, width, mayDescribe, isHeldBack }} />;
  },
  pieceJointe: (node, { page }) => {
    const { file = "", label = "" } = blockAttributes(pieceJointe, node.attrs);
    return file === "" ? null : <AttachmentCard file={fileOf(page, file)} label={label} />;
  },
};

function fileOf({ files }: ReadableBody, id: string) {
  return files.find((file) => file.id === id.toLowerCase());
}
