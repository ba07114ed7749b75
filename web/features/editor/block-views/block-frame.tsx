import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useEditing } from "../editing.ts";
import classes from "./block-frame.module.css";
import { WritersOfBlock } from "./block-presence.tsx";
import { useOpenFigure } from "./open-figure.ts";

interface Props {
  view: NodeViewProps;
  /** Of the block. */
  id: string;
  /** What it is called, as its form is. */
  title: string;
  /** What the button that opens it says, when it can say better than that it changes the block. */
  edit?: string;
  /** Whether there is more to fill than the text itself. */
  hasForm?: boolean;
  /** Whether one writes in it. */
  holdsProse?: boolean;
  /** What else can be done, under it. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A block between paragraphs, as it will be read, with the form that opens on it: by its button, or by Enter. */
export function BlockFrame({ view, id, title, edit, hasForm, holdsProse, foot, children }: Props) {
  const { t } = useTranslation();
  const editing = useEditing();
  const { id: openId, open } = useOpenFigure();
  const opened = openId === id && id !== "" && editing.writable;

  return (
    <NodeViewWrapper className={classes.frame} data-selected={view.selected || undefined} data-drag-handle>
      <WritersOfBlock id={id} />
      <div contentEditable={holdsProse ? undefined : false} data-form-beside="">
        {children}
        {editing.writable && (
          <div className={classes.tools} contentEditable={false}>
            {hasForm && (
              <Button
                size="sm"
                variant="default"
                leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
                aria-label={edit ?? t("blockForms.edit", { block: title })}
                aria-haspopup="dialog"
                aria-expanded={opened}
                onClick={() => open(id)}
              >
                {edit ?? t("pages.edit")}
              </Button>
            )}
            {foot}
          </div>
        )}
      </div>
    </NodeViewWrapper>
  );
}
