import { ActionIcon, Button, Paper, TextInput, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useEditing } from "../editing.ts";
import { handleUndoKeys } from "../undo-keys.ts";
import classes from "./find-bar.module.css";
import { goTo, replaceMatches, searchFor, searchOf } from "./find-extension.ts";

interface Props {
  editor: Editor;
  /** Whether the words to replace by are asked for too. */
  replacing: boolean;
  /** What was selected in the text when the search was opened. */
  initial: string;
  onClose(): void;
}

/** Finds in the text under edit, and replaces. Escape leads back to the text, at what was found. */
export function FindBar({ editor, replacing, initial, onClose }: Props) {
  const { t } = useTranslation();
  const editing = useEditing();
  const { undo, writable } = editing;
  const [query, setQuery] = useState(initial);
  const [replacement, setReplacement] = useState("");
  const [replaced, setReplaced] = useState<number>();
  /** Whether what one did last in the bar was to replace: that is then undone in the text, wherever one is in the bar. */
  const isTextLast = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const { count, current } = useEditorState({
    editor,
    selector: ({ editor }) => {
      const { matches, current } = searchOf(editor.state);
      return { count: matches.length, current };
    },
  });

  useEffect(() => {
    field.current?.select();
  }, []);
  useEffect(() => {
    searchFor(editor.view, query);
    reveal(editor);
  }, [editor, query]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) searchFor(editor.view, "");
    },
    [editor],
  );

  const go = (step: 1 | -1) => {
    setReplaced(undefined);
    goTo(editor.view, step);
    reveal(editor);
  };
  const replace = (which: "current" | "all") => {
    if (!writable || count === 0) return;
    isTextLast.current = true;
    undo.stopCapturing();
    const done = replaceMatches(editor.view, which, replacement);
    undo.stopCapturing();
    setReplaced(done);
    reveal(editor);
  };
  const close = () => {
    const { matches, current: at } = searchOf(editor.state);
    const match = matches[at];
    onClose();
    if (match) editor.chain().focus().setTextSelection(match).run();
    else editor.commands.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement && !isTextLast.current;
    if (!isTyping && handleUndoKeys(event, editing)) setReplaced(undefined);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === field.current) go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const said =
    replaced !== undefined
      ? t("editor.find.replaced", { count: replaced })
      : query === ""
        ? ""
        : count === 0
          ? t("editor.find.none")
          : t("editor.find.place", { at: current + 1, count });
  return (
    <Paper
      component="search"
      className={classes.bar}
      aria-label={t("editor.find.label")}
      onKeyDown={onKeyDown}
      onInput={() => {
        isTextLast.current = false;
      }}
    >
      <div className={classes.line}>
        <TextInput
          ref={field}
          className={classes.field}
          size="sm"
          aria-label={t("editor.find.query")}
          placeholder={t("editor.find.query")}
          value={query}
          maxLength={200}
          autoFocus
          onChange={(event) => {
            setReplaced(undefined);
            setQuery(event.currentTarget.value);
          }}
        />
        <span className={classes.count} role="status">
          {said}
        </span>
        <Step label={`${t("editor.find.previous")} (${t("editor.keys.Shift")}+${t("editor.keys.Enter")})`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            {...useless(count === 0)}
            aria-label={t("editor.find.previous")}
            onClick={() => go(-1)}
          >
            <IconChevronUp size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Step>
        <Step label={`${t("editor.find.next")} (${t("editor.keys.Enter")})`}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            {...useless(count === 0)}
            aria-label={t("editor.find.next")}
            onClick={() => go(1)}
          >
            <IconChevronDown size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Step>
        <ActionIcon variant="subtle" color="gray" size={34} aria-label={t("editor.find.close")} onClick={close}>
          <IconX size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      {replacing && (
        <div className={classes.line}>
          <TextInput
            className={classes.field}
            size="sm"
            aria-label={t("editor.find.replacement")}
            placeholder={t("editor.find.replacement")}
            value={replacement}
            maxLength={1000}
            onChange={(event) => setReplacement(event.currentTarget.value)}
          />
          <Button size="xs" variant="default" {...useless(!writable || count === 0)} onClick={() => replace("current")}>
            {t("editor.find.replace")}
          </Button>
          <Button size="xs" variant="default" {...useless(!writable || count === 0)} onClick={() => replace("all")}>
            {t("editor.find.replaceAll")}
          </Button>
        </div>
      )}
    </Paper>
  );
}

/** What makes a button look as if it had nothing to do, and leaves the focus on it: one may just have pressed it. */
function useless(is: boolean) {
  return is ? { "aria-disabled": true, "data-disabled": true } : {};
}

function Step({ label, children }: { label: string; children: React.ReactElement }) {
  return (
    <Tooltip label={label} openDelay={500}>
      {children}
    </Tooltip>
  );
}

function reveal(editor: Editor): void {
  const here = editor.view.dom.querySelector(".found-here");
  here?.scrollIntoView({ block: "center", inline: "nearest" });
}
