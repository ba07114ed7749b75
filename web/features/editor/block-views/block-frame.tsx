import { Button, Popover } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useEditing } from "../editing.ts";
import { handleUndoKeys } from "../undo-keys.ts";
import classes from "./block-frame.module.css";
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (handleUndoKeys(event, editing)) return;
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };

  return (
    <NodeViewWrapper className={classes.frame} data-selected={view.selected || undefined} data-drag-handle>
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
        middlewares={{ flip: { padding: 72 }, shift: { padding: 12 } }}
      >
        <Popover.Target>
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
        </Popover.Target>
        <Popover.Dropdown className={classes.dropdown} role="dialog" aria-label={title}>
          <form
            className={classes.form}
            onKeyDown={onKeyDown}
            onSubmit={(event) => {
              event.preventDefault();
              close();
            }}
            noValidate
          >
            <h2 className={classes.title}>{title}</h2>
            {form}
            <Button type="submit" variant="default">
              {t("editor.figure.done")}
            </Button>
          </form>
        </Popover.Dropdown>
      </Popover>
    </NodeViewWrapper>
  );
}
