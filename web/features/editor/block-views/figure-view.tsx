import { Popover, VisuallyHidden } from "@mantine/core";
import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { indicateur } from "@passerelles/shared/blocks/indicateur.ts";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { FigureCard, FigureChip } from "../../../ui/figure-card.tsx";
import { useEditing } from "../editing.ts";
import { useTerritoryName } from "../use-territory.ts";
import { FigureForm } from "./figure-form.tsx";
import classes from "./figure-view.module.css";
import { figureWords } from "./figure-words.ts";
import { useOpenFigure } from "./open-figure.ts";
import { removeBlock, returnToText } from "./return-to-text.ts";

/** A figure in the text under edit: a chip in a sentence, a card among figures alone, and the form that opens on it. */
export function FigureView({ node, editor, getPos, selected }: NodeViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { writable, drafts } = useEditing();
  const { id: openId, open } = useOpenFigure();
  const attributes = blockAttributes(indicateur, node.attrs);
  const { id = "" } = attributes;
  const figure = figureWords(attributes, useTerritoryName(attributes.territory ?? ""), language);
  const isEmpty = figure.number === "" && figure.label === "";
  const opened = openId === id && id !== "" && writable;

  const close = () => {
    drafts.flush();
    open(null);
    const at = getPos();
    if (at === undefined) return;
    if (isBlank(editor.state.doc.nodeAt(at)?.attrs)) removeBlock(editor, at);
    else returnToText(editor, at);
  };

  return (
    <NodeViewWrapper as="span" className={classes.figure} data-selected={selected || undefined}>
      <Popover
        opened={opened}
        onDismiss={close}
        closeOnEscape={false}
        withRoles={false}
        position="bottom-start"
        width="min(430px, calc(100vw - 24px))"
        shadow="md"
        trapFocus
        returnFocus={false}
        // Where it fits neither below nor above, it covers the figure rather than leave the screen.
        middlewares={{
          flip: { padding: { top: 72, bottom: 12 } },
          shift: { crossAxis: true, padding: { top: 72, bottom: 12, left: 12, right: 12 } },
        }}
      >
        <Popover.Target>
          <button
            type="button"
            className={classes.target}
            contentEditable={false}
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
        </Popover.Target>
        <Popover.Dropdown className={classes.dropdown} role="dialog" aria-label={t("editor.figure.title")}>
          <FigureForm node={node} editor={editor} getPos={getPos} onClose={close} />
        </Popover.Dropdown>
      </Popover>
    </NodeViewWrapper>
  );
}

function isBlank(attributes: Readonly<Record<string, unknown>> | undefined): boolean {
  return Object.entries(attributes ?? {}).every(([name, value]) => name === "id" || value === null || value === "");
}
