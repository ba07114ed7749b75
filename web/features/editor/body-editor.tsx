import type { Vocabulary } from "@passerelles/shared/document/vocabulary.ts";
import { useLocation } from "@tanstack/react-router";
import { TextSelection } from "@tiptap/pm/state";
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import type { Awareness } from "y-protocols/awareness";
import prose from "../../ui/prose.module.css";
import { beginInText } from "./begin-in-text.ts";
import { OpenBlockForm } from "./block-views/open-block-form.tsx";
import { OpenFigureContext } from "./block-views/open-figure.ts";
import classes from "./body-editor.module.css";
import { useEditing } from "./editing.ts";
import { askFind, type FindAsked } from "./find/find-asked.ts";
import { FindBar } from "./find/find-bar.tsx";
import { insertFigure, insertPageLink } from "./insert-block.ts";
import { RemovedBlockNotice } from "./kept-words/removed-block-notice.tsx";
import type { WordsLeft } from "./kept-words/words-left.ts";
import { LinkPreview } from "./link-preview.tsx";
import { BlockHandle } from "./moves/block-handle.tsx";
import type { PasteLoss } from "./paste/paste-extension.ts";
import { PasteNotice } from "./paste/paste-notice.tsx";
import { ProseRowBar } from "./prose-rows/row-bar.tsx";
import { TableBar } from "./tables/table-bar.tsx";
import { EditorToolbar } from "./toolbar/toolbar.tsx";
import { unbind } from "./unbind.ts";
import { useBodyExtensions } from "./use-body-extensions.ts";
import { useFocusMode } from "./use-focus-mode.ts";
import type { VocabularyWatch } from "./vocabulary-watch.ts";

/** Where the caret was in an editor that had to be made again. */
export interface CaretMemory {
  at: number;
  focused: boolean;
}

/** What an editor of the text is made for. */
export interface BodyEditorProps {
  vocabulary: Vocabulary;
  watch: VocabularyWatch;
  awareness: Awareness;
  self: { id: string; name: string };
  memory: RefObject<CaretMemory | null>;
  toolbar: HTMLElement | null;
  onShortcuts(): void;
  /** Leaves the text, to the control that ends the editing. */
  onEscape(): void;
}

/** Pixels of the window that bars and tools may hide, where the caret must not be: on a phone these are at its foot. */
const hiddenByTools = { top: 124, right: 5, bottom: 132, left: 5 };

/** The text of a page under edit, its menus and its tools. Made again when the document gains a name that it did not know. */
export function BodyEditor({
  vocabulary,
  watch,
  awareness,
  self,
  memory,
  toolbar,
  onShortcuts,
  onEscape,
}: BodyEditorProps) {
  const { t } = useTranslation();
  const { document: shared, undo, writable } = useEditing();
  const [openFigure, setOpened] = useState<{ id: string | null; isFresh: boolean }>({ id: null, isFresh: false });
  const [left, setLeft] = useState<WordsLeft | null>(null);
  const [linkOpened, setLinkOpened] = useState(false);
  const [find, setFind] = useState<FindAsked | null>(null);
  const [loss, setLoss] = useState<PasteLoss | null>(null);

  const begins = useLocation({ select: ({ state }) => state.beginsToWrite === true });
  const [focusMode, setFocusMode] = useFocusMode();
  const setOpenFigure = useCallback((id: string | null, how?: { fresh: boolean }) => {
    setOpened({ id, isFresh: how?.fresh === true });
  }, []);
  const leave = () => (focusMode ? setFocusMode(false) : onEscape());
  const extensions = useBodyExtensions(
    { vocabulary, awareness, self },
    { onShortcuts, onEscape: leave, setOpenFigure, setLinkOpened, setFind, setLoss },
  );

  const editor = useEditor(
    {
      extensions,
      editable: writable,
      injectCSS: false,
      editorProps: {
        scrollThreshold: hiddenByTools,
        scrollMargin: hiddenByTools,
        attributes: {
          id: "page-text",
          "data-prose": "",
          class: `${prose.prose} ${classes.text}`,
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": t("editor.text"),
          lang: "fr",
          spellcheck: "true",
        },
      },
      onSelectionUpdate: ({ editor: changed }) => {
        memory.current = { at: changed.state.selection.from, focused: changed.isFocused };
      },
      onBlur: () => {
        if (memory.current) memory.current.focused = false;
      },
      onCreate: ({ editor: made }) => {
        if (memory.current === null && begins) beginInText(made as Editor);
        else restoreCaret(made as Editor, memory.current);
      },
    },
    [extensions],
  );

  useEffect(() => {
    editor.setEditable(writable, false);
  }, [editor, writable]);

  useEffect(() => watch.onOutgrown(() => unbind(editor.state)), [editor, watch]);

  const moves = useMemo(() => ({ document: shared, awareness, undo }), [shared, awareness, undo]);
  const figure = useMemo(() => ({ ...openFigure, open: setOpenFigure }), [openFigure, setOpenFigure]);
  const tools = (
    <EditorToolbar
      editor={editor}
      binding={moves}
      linkOpened={linkOpened}
      onLink={setLinkOpened}
      onFigure={() => setOpenFigure(insertFigure(editor), { fresh: true })}
      onPageLink={() => insertPageLink(editor)}
      onShortcuts={onShortcuts}
      onFind={() => setFind(askFind(true))}
      focusMode={focusMode}
      onFocusMode={setFocusMode}
    />
  );
  return (
    <OpenFigureContext value={figure}>
      {toolbar &&
        createPortal(
          <div className={classes.tools}>
            {tools}
            <PasteNotice loss={loss} onClose={() => setLoss(null)} />
            {left && (
              <RemovedBlockNotice
                left={left}
                onClose={() => {
                  setLeft(null);
                  editor.commands.focus();
                }}
              />
            )}
            {find && (
              <FindBar
                key={find.asked}
                editor={editor}
                replacing={find.replacing}
                initial={find.initial}
                onClose={() => setFind(null)}
              />
            )}
          </div>,
          toolbar,
        )}
      <div className={classes.frame}>
        <EditorContent editor={editor} />
        <BlockHandle editor={editor} binding={moves} />
        <TableBar editor={editor} binding={moves} />
        <LinkPreview editor={editor} />
        <ProseRowBar editor={editor} />
        <OpenBlockForm editor={editor} onRemoved={setLeft} />
      </div>
    </OpenFigureContext>
  );
}

function restoreCaret(editor: Editor, memory: CaretMemory | null): void {
  if (memory === null) return;
  const { state, view } = editor;
  const at = Math.min(memory.at, state.doc.content.size);
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))).setMeta("addToHistory", false));
  if (memory.focused) view.focus();
}
