import { type Block, blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useEditing } from "../editing.ts";
import { useRowsIn } from "../fields/use-field.ts";
import { AttachmentFields } from "./attachment-fields.tsx";
import { BlockFields } from "./block-fields.tsx";
import { FigureFields } from "./figure-fields.tsx";
import { ImageFields } from "./image-fields.tsx";
import type { BlockInText } from "./live-block.ts";
import { useAttributes } from "./use-attributes.ts";

/** The form of a block: what it is called, and its controls. */
interface FormOfBlock {
  title(t: TFunction, language: Language): string;
  fields(block: BlockInText): ReactNode;
}

const ownForms: Readonly<Record<string, FormOfBlock>> = {
  indicateur: { title: (t) => t("editor.figure.title"), fields: (block) => <FigureFields {...block} /> },
  figure: { title: (t) => t("blockForms.image.title"), fields: (block) => <ImageFields {...block} /> },
  pieceJointe: { title: (t) => t("blockForms.attachment.title"), fields: (block) => <AttachmentFields {...block} /> },
};

const known = new Map<string, FormOfBlock | undefined>();

/** The form of the block of this name: its own, else the one that its schema describes. Undefined when it has none. */
export function formOf(name: string): FormOfBlock | undefined {
  if (!known.has(name)) known.set(name, ownForms[name] ?? commonForm(findBlock(name)));
  return known.get(name);
}

function commonForm(block: Block | undefined): FormOfBlock | undefined {
  if (block === undefined || block.inline || (block.rows ?? block.fields) === undefined) return undefined;
  return {
    title: (_t, language) => block.label[language],
    fields: (place) => <CommonFields block={block} place={place} />,
  };
}

function CommonFields({ block, place }: { block: Block; place: BlockInText }) {
  const { data } = useEditing().document;
  const rows = useRowsIn(data, blockAttributes(block, place.node.attrs).id ?? "");
  return <BlockFields block={block} attributes={useAttributes(block, place)} rows={rows} />;
}
