import type { Vocabulary } from "@passerelles/shared/document/vocabulary.ts";
import { useQueryClient } from "@tanstack/react-query";
import type { Extensions } from "@tiptap/react";
import type { TFunction } from "i18next";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Awareness } from "y-protocols/awareness";
import type { TableTitle } from "../../lib/table-titles.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { figureKeys } from "./block-views/figure-keys.ts";
import { proseBlockKeys } from "./block-views/prose-block-keys.ts";
import { bodyExtensions } from "./body-extensions.ts";
import { caretMenu } from "./caret-menu/caret-menu-extension.ts";
import { insertItems } from "./caret-menu/insert-items.tsx";
import { pageItems } from "./caret-menu/page-items.tsx";
import { useEditing } from "./editing.ts";
import { insertBlock, insertFigure, insertPageLink } from "./insert-block.ts";
import { pageAddress } from "./paste/page-address.ts";
import type { PasteLoss } from "./paste/paste-extension.ts";
import { pasteRowsInBlock } from "./paste/rows-in-block.ts";
import { layRows } from "./rows-of-blocks.ts";
import { handleTextKey, type KeyActions } from "./text-keys.ts";
import { fileDrop } from "./uploads/file-drop.ts";

/** Who writes with which words of the schema. */
interface Writing {
  vocabulary: Vocabulary;
  awareness: Awareness;
  self: { id: string; name: string };
}

/** What the text leads to around it. */
interface Around extends KeyActions {
  setOpenFigure(id: string | null, how?: { fresh: boolean }): void;
  setLoss(loss: PasteLoss): void;
}

/**
 * What the text of the page under edit is written with. They stay the same, and with them the editor, whatever changes
 * around it: a page that is read again, another language, other actions.
 */
export function useBodyExtensions({ vocabulary, awareness, self }: Writing, around: Around): Extensions {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const { page, document: shared, undo, uploads } = useEditing();
  const given = { t, language, visibility: page.visibility, uploads, ...around };
  const outside = useRef(given);
  outside.current = given;

  return useMemo(() => {
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
    const onKey = (event: KeyboardEvent) => handleTextKey(event, outside.current);
    const placeholder = () => outside.current.t("editor.placeholder");
    const now = () => outside.current.language;
    const taskLabel = (text: string) => outside.current.t("editor.task", { text: text || "…" });
    const rowWords = () => ({
      move: (rank: number) => outside.current.t("editor.proseRow.move", { rank }),
      fill: (column: string) => outside.current.t("editor.proseRow.fill", { column }),
    });
    const tableName = (title: TableTitle) =>
      outside.current.t(title.heads ? "pages.table.titled" : "pages.table.plain", { ...title });
    const saying = {
      placeholder,
      language: now,
      rowWords,
      taskLabel,
      tableName,
      onKey,
      onPasteLoss: (loss: PasteLoss) => outside.current.setLoss(loss),
    };
    const binding = { document: shared, awareness, undo, self, ...saying };
    return bodyExtensions(vocabulary, binding, menus);
  }, [vocabulary, shared, awareness, undo, self, page.id, client]);
}

function menuTexts(t: TFunction, menu: "insertMenu" | "pageMenu") {
  const [label, none] = [`editor.${menu}.label`, `editor.${menu}.none`] as const;
  return { label: t(label), none: t(none), waiting: t("editor.waiting") };
}
