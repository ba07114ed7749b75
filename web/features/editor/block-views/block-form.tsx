import { Button } from "@mantine/core";
import type { FormEvent, KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useEditing } from "../editing.ts";
import { handleUndoKeys } from "../undo-keys.ts";
import classes from "./block-form.module.css";

interface Props {
  title: string;
  onClose(): void;
  onEscape(): void;
  onInput(event: FormEvent): void;
  children: ReactNode;
}

/** The form of a block: Tab goes through it, Enter validates, Escape returns to the text; either way all is kept. */
export function BlockForm({ title, onClose, onEscape, onInput, children }: Props) {
  const { t } = useTranslation();
  const editing = useEditing();
  const onKeyDown = (event: KeyboardEvent) => {
    // A list or a calendar that was opened from here is elsewhere in the document, and closes by itself.
    if (!event.currentTarget.contains(event.target as Node)) return;
    if (handleUndoKeys(event, editing)) return;
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onEscape();
  };
  return (
    <form
      className={classes.form}
      autoComplete="off"
      onKeyDown={onKeyDown}
      onInput={onInput}
      onSubmit={(event) => {
        // The form of somebody's card, opened from here, is validated by itself.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      noValidate
    >
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.body}>{children}</div>
      <div className={classes.foot}>
        <span className={classes.keys}>{t("editor.figure.keys")}</span>
        <Button type="submit" variant="default">
          {t("editor.figure.done")}
        </Button>
      </div>
    </form>
  );
}
