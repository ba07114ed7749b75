import { VisuallyHidden } from "@mantine/core";
import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { indicateur } from "@passerelles/shared/blocks/indicateur.ts";
import { verifyMonths } from "@passerelles/shared/kinds/verify-months.ts";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { useReferential } from "../../../lib/use-referential.ts";
import { FigureCard, FigureChip } from "../../../ui/figure-card.tsx";
import { useEditing } from "../editing.ts";
import { useTerritoryName } from "../use-territory.ts";
import { WritersOfBlock } from "./block-presence.tsx";
import classes from "./figure-view.module.css";
import { figureWords } from "./figure-words.ts";
import { useOpenFigure } from "./open-figure.ts";

/** A figure in the text under edit: a chip in a sentence, a card among figures alone, and the form that opens on it. */
export function FigureView({ node, selected }: NodeViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { page, writable } = useEditing();
  const { find } = useReferential();
  const { id: openId, open } = useOpenFigure();
  const attributes = blockAttributes(indicateur, node.attrs);
  const { id = "" } = attributes;
  const figure = figureWords(attributes, useTerritoryName(attributes.territory ?? ""), language, {
    find,
    months: verifyMonths(page.kind),
  });
  const isEmpty = figure.number === "" && figure.label === "";
  const opened = openId === id && id !== "" && writable;

  return (
    <NodeViewWrapper as="span" className={classes.figure} data-selected={selected || undefined}>
      <WritersOfBlock id={id} />
      <button
        type="button"
        className={classes.target}
        contentEditable={false}
        data-form-beside=""
        aria-haspopup="dialog"
        aria-expanded={opened}
        tabIndex={-1}
        onClick={() => writable && open(id)}
      >
        <VisuallyHidden>{t(isEmpty ? "editor.figure.fill" : "editor.figure.edit")} </VisuallyHidden>
        <span className={classes.chip}>
          <FigureChip figure={figure} />
        </span>
        <span className={classes.card}>
          <FigureCard figure={{ ...figure, sourceUrl: undefined }} />
        </span>
      </button>
    </NodeViewWrapper>
  );
}
