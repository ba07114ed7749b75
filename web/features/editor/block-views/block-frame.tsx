import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useEditing } from "../editing.ts";
import { BlockForm } from "./block-form.tsx";
import classes from "./block-frame.module.css";
import { FormPlace } from "./form-place.tsx";
import { useOpenFigure } from "./open-figure.ts";
import { returnToText } from "./return-to-text.ts";

interface Props {
  view: NodeViewProps;
  /** Of the block. */
  id: string;
  /** What the form is called. */
  title: string;
  /** What the button that opens it says, when it can say better than that it changes the block. */
  edit?: string;
  /** Absent: there is nothing to fill but the text itself. */
  form?: ReactNode;
  /** Whether one writes in it. */
  holdsProse?: boolean;
  /** What else can be done, under it. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A block between paragraphs, as it will be read, with the form that opens on it: by its button, or by Enter. */
export function BlockFrame({ view, id, title, edit, form, holdsProse, foot, children }: Props) {
  const { t } = useTranslation();
  const editing = useEditing();
  const { id: openId, open } = useOpenFigure();
  const opened = openId === id && id !== "" && editing.writable;

  const close = () => {
    editing.drafts.flush();
    open(null);
    const at = view.getPos();
    if (at !== undefined) returnToText(view.editor, at);
  };
  const target = (
    <div contentEditable={holdsProse ? undefined : false}>
      {children}
      {editing.writable && (
        <div className={classes.tools} contentEditable={false}>
          {form && (
            <Button
              size="sm"
              variant="default"
              leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
              aria-haspopup="dialog"
              aria-expanded={opened}
              onClick={() => open(id)}
            >
              {edit ?? t("blockForms.edit", { block: title })}
            </Button>
          )}
          {foot}
        </div>
      )}
    </div>
  );

  return (
    <NodeViewWrapper className={classes.frame} data-selected={view.selected || undefined} data-drag-handle>
      <FormPlace opened={opened} title={title} target={target} onClose={close}>
        <BlockForm title={title} onClose={close}>
          {form}
        </BlockForm>
      </FormPlace>
    </NodeViewWrapper>
  );
}
