import type { Vocabulary } from "@passerelles/shared/document/vocabulary.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { TextSelection } from "@tiptap/pm/state";
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import type { TFunction } from "i18next";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import type { Awareness } from "y-protocols/awareness";
import type { TableTitle } from "../../lib/table-titles.ts";
import { useLanguage } from "../../lib/use-language.ts";
import prose from "../../ui/prose.module.css";
import { beginInText } from "./begin-in-text.ts";
import { figureKeys } from "./block-views/figure-keys.ts";
import { OpenBlockForm } from "./block-views/open-block-form.tsx";
import { OpenFigureContext } from "./block-views/open-figure.ts";
import { proseBlockKeys } from "./block-views/prose-block-keys.ts";
import classes from "./body-editor.module.css";
import { bodyExtensions } from "./body-extensions.ts";
import { caretMenu } from "./caret-menu/caret-menu-extension.ts";
import { insertItems } from "./caret-menu/insert-items.tsx";
import { pageItems } from "./caret-menu/page-items.tsx";
import { useEditing } from "./editing.ts";
import { FindBar } from "./find/find-bar.tsx";
import { insertBlock, insertFigure, insertPageLink } from "./insert-block.ts";
import { RemovedBlockNotice } from "./kept-words/removed-block-notice.tsx";
import type { WordsLeft } from "./kept-words/words-left.ts";
import { LinkPreview } from "./link-preview.tsx";
import { BlockHandle } from "./moves/block-handle.tsx";
import { pageAddress } from "./paste/page-address.ts";
import type { PasteLoss } from "./paste/paste-extension.ts";
import { PasteNotice } from "./paste/paste-notice.tsx";
import { pasteRowsInBlock } from "./paste/rows-in-block.ts";
import { ProseRowBar } from "./prose-rows/row-bar.tsx";
import { layRows } from "./rows-of-blocks.ts";
import { TableBar } from "./tables/table-bar.tsx";
import { EditorToolbar } from "./toolbar/toolbar.tsx";
import { unbind } from "./unbind.ts";
import { fileDrop } from "./uploads/file-drop.ts";
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
  const language = useLanguage();
  const client = useQueryClient();
  const { page, document: shared, undo, writable, uploads } = useEditing();
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
  const { visibility } = page;
  const given = {
    t,
    language,
    visibility,
    uploads,
    onShortcuts,
    onEscape: leave,
    setOpenFigure,
    setLinkOpened,
    setFind,
  };
  const outside = useRef(given);
  outside.current = given;

  const extensions = useMemo(() => {
    const menus = [
      fileDrop(() => outside.current.uploads),
      figureKeys((id) => outside.current.setOpenFigure(id)),
      proseBlockKeys,
      pageAddress({ client, undo, visibility: () => outside.current.visibility }),
      pasteRowsInBlock({ document: shared, undo, client }),
      caretMenu("insertMenu", {
        char: "/",
        texts: () => menuTexts(outside.current.t, "insertMenu"),
        items: (query) =>
          insertItems(query, outside.current.language, outside.current.t, (editor, name) => {
            if (name === "indicateur") outside.current.setOpenFigure(insertFigure(editor), { fresh: true });
            else if (name === "renvoi") insertPageLink(editor);
            else {
              const id = insertBlock(editor, name, outside.current.language);
              layRows(shared, name, id);
              if (editor.schema.nodes[name]?.isAtom) outside.current.setOpenFigure(id, { fresh: true });
            }
          }),
      }),
      caretMenu("pageMenu", {
        char: "@",
        debounce: 150,
        texts: () => menuTexts(outside.current.t, "pageMenu"),
        items: (query, signal) => pageItems(query, page.id, outside.current.language, client, signal),
      }),
    ];
    const onKey = (event: KeyboardEvent) => handleKey(event, outside.current);
    const placeholder = () => outside.current.t("editor.placeholder");
    const now = () => outside.current.language;
    const taskLabel = (text: string) => outside.current.t("editor.task", { text: text || "…" });
    const rowWords = () => ({
      move: (rank: number) => outside.current.t("editor.proseRow.move", { rank }),
      fill: (column: string) => outside.current.t("editor.proseRow.fill", { column }),
    });
    const tableName = (title: TableTitle) =>
      outside.current.t(title.heads ? "pages.table.titled" : "pages.table.plain", { ...title });
    const saying = { placeholder, language: now, rowWords, taskLabel, tableName, onKey, onPasteLoss: setLoss };
    const binding = { document: shared, awareness, undo, self, ...saying };
    return bodyExtensions(vocabulary, binding, menus);
  }, [vocabulary, shared, awareness, undo, self, page.id, client]);

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

function menuTexts(t: TFunction, menu: "insertMenu" | "pageMenu") {
  const [label, none] = [`editor.${menu}.label`, `editor.${menu}.none`] as const;
  return { label: t(label), none: t(none), waiting: t("editor.waiting") };
}

/** A search that was opened in the text. */
interface FindAsked {
  /** When: another one begins anew. */
  asked: number;
  replacing: boolean;
  initial: string;
}

/** A search that begins with what is selected. */
function askFind(replacing: boolean): FindAsked {
  const initial = globalThis.getSelection()?.toString().split("\n")[0] ?? "";
  return { asked: Date.now(), replacing, initial: initial.slice(0, 200) };
}

interface Outside {
  setFind(find: FindAsked): void;
  onShortcuts(): void;
  onEscape(): void;
  setLinkOpened(opened: boolean): void;
}

function handleKey(event: KeyboardEvent, { onShortcuts, onEscape, setLinkOpened, setFind }: Outside): boolean {
  const withControl = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (event.key === "Escape") onEscape();
  else if (event.key === "F10" && event.altKey) focusTools();
  else if (withControl && !event.shiftKey && /^[fh]$/i.test(event.key)) {
    setFind(askFind(event.key.toLowerCase() === "h"));
  } else if (withControl && event.key === "/") onShortcuts();
  else if (withControl && event.key.toLowerCase() === "k" && hasSomethingToLink()) setLinkOpened(true);
  else return false;
  event.preventDefault();
  return true;
}

/** Alt+F10 leads to the tools of the table where the caret is, else to those of the text. */
function focusTools(): void {
  const bars = [...document.querySelectorAll<HTMLElement>("[role=toolbar][aria-controls=page-text]")];
  const shown = bars.filter((bar) => bar.checkVisibility());
  const bar = shown.find((one) => one.dataset.caretBar !== undefined) ?? shown[0];
  bar?.querySelector<HTMLElement>("button:not(:disabled)")?.focus();
}

/** Ctrl+K makes a link of what is selected; with nothing selected it opens the search, as everywhere. */
function hasSomethingToLink(): boolean {
  const selection = globalThis.getSelection();
  if (selection === null || selection.rangeCount === 0) return false;
  const inLink = selection.anchorNode?.parentElement?.closest("a") !== null;
  return !selection.isCollapsed || inLink;
}

function restoreCaret(editor: Editor, memory: CaretMemory | null): void {
  if (memory === null) return;
  const { state, view } = editor;
  const at = Math.min(memory.at, state.doc.content.size);
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))).setMeta("addToHistory", false));
  if (memory.focused) view.focus();
}
