import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import type { ReactNode } from "react";
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
  /** What the button that opens it says. */
  edit: string;
  form: ReactNode;
  children: ReactNode;
}

/** A block between paragraphs, as it will be read, with the form that opens on it: by its button, or by Enter. */
export function BlockFrame({ view, id, title, edit, form, children }: Props) {
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
    <div contentEditable={false}>
      {children}
      {editing.writable && (
        <Button
          size="sm"
          variant="default"
          className={classes.edit}
          leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={() => open(id)}
        >
          {edit}
        </Button>
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
