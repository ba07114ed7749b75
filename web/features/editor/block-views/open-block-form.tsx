import type { Transaction } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { useEditing } from "../editing.ts";
import { useTypedWords } from "../kept-words/use-typed-words.ts";
import type { WordsLeft } from "../kept-words/words-left.ts";
import { BlockForm } from "./block-form.tsx";
import { formOf } from "./block-forms.tsx";
import { useWritersInForm } from "./block-presence.tsx";
import { FormPlace } from "./form-place.tsx";
import { isUnfilled } from "./is-unfilled.ts";
import { findBlockById, useLiveBlock } from "./live-block.ts";
import { useOpenFigure } from "./open-figure.ts";
import { removeBlock, returnToText } from "./return-to-text.ts";
import { useBlockBox } from "./use-block-box.ts";
import { useWriteAgain } from "./use-write-again.ts";

interface Props {
  editor: Editor;
  /** Somebody else has removed the block; what was typed of it last is not lost. */
  onRemoved(words: WordsLeft): void;
}

/**
 * The form of the block that is open, beside it. It is not in the view of the block, which is made anew whenever somebody
 * moves or turns what is around it: fields, drafts and focus stay where they are, and the form finds its block by its id.
 */
export function OpenBlockForm({ editor, onRemoved }: Props) {
  const { id } = useOpenFigure();
  const { writable } = useEditing();
  if (id === null || id === "" || !writable) return null;
  return <FormOfBlock key={id} id={id} editor={editor} onRemoved={onRemoved} />;
}

function FormOfBlock({ id, editor, onRemoved }: Props & { id: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { drafts, document, uploads, enterField } = useEditing();
  const { isFresh, open } = useOpenFigure();
  const block = useLiveBlock(editor, id);
  const box = useBlockBox(editor, id);
  useWriteAgain(editor, id, document.body);
  const typed = useTypedWords();
  const isAlone = useWritersInForm(id).length === 0;
  const form = block && formOf(block.node.type.name);
  const title = form?.title(t, language) ?? "";

  const latest = useRef({ open, onRemoved, enterField, title });
  latest.current = { open, onRemoved, enterField, title };
  useEffect(() => {
    const onTransaction = ({ transaction, editor }: { transaction: Transaction; editor: Editor }) => {
      if (!transaction.docChanged || findBlockById(editor.state.doc, id)) return;
      const { open, onRemoved, title } = latest.current;
      const words = typed.take();
      open(null);
      if (isOfOthers(transaction)) onRemoved({ title, words });
      else editor.commands.focus();
    };
    editor.on("transaction", onTransaction);
    return () => {
      editor.off("transaction", onTransaction);
    };
  }, [editor, id, typed]);
  useEffect(() => () => latest.current.enterField(null), []);
  if (block === undefined || form === undefined || box === undefined) return null;

  const close = (how: "kept" | "given up") => {
    drafts.flush();
    open(null);
    const found = findBlockById(editor.state.doc, id);
    if (found === undefined) return;
    const goesEmpty = found.node.isInline || (isFresh && how === "given up");
    const isEmpty = isUnfilled(found.node, document) && uploads.stateOf(id) === undefined;
    if (goesEmpty && isEmpty && isAlone) removeBlock(editor, found.at);
    else returnToText(editor, found.at);
  };
  return (
    <FormPlace
      title={title}
      target={<div aria-hidden style={{ ...box, position: "absolute", pointerEvents: "none" }} />}
      onClose={() => close("kept")}
    >
      <BlockForm title={title} onClose={() => close("kept")} onEscape={() => close("given up")} onInput={typed.note}>
        {form.fields(block)}
      </BlockForm>
    </FormPlace>
  );
}

/** Whether somebody else has done it; undoing is one's own doing. */
function isOfOthers(transaction: Transaction): boolean {
  const origin: { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean } | undefined =
    transaction.getMeta(ySyncPluginKey);
  return origin?.isChangeOrigin === true && origin.isUndoRedoOperation !== true;
}
