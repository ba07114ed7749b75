import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import { extensionsFor } from "@passerelles/shared/document/tiptap-nodes.ts";
import type { Vocabulary } from "@passerelles/shared/document/vocabulary.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { Placeholder } from "@tiptap/extensions";
import type { Extensions } from "@tiptap/react";
import type { Awareness } from "y-protocols/awareness";
import type { TableTitle } from "../../lib/table-titles.ts";
import prose from "../../ui/prose.module.css";
import { BeforeFirstBlock } from "./before-first-block.ts";
import { blockViews, sealedView } from "./block-views/block-views.ts";
import { drawCaret, drawSelection } from "./caret-label.ts";
import { ClipboardWithoutCaret } from "./clipboard-without-caret.ts";
import { DashInItem } from "./dash-in-item.ts";
import { Deletions } from "./deletions/deletions.ts";
import { EdgeKeys } from "./deletions/edge-keys.ts";
import { figureParagraphs } from "./figures-paragraph.ts";
import { FindInText } from "./find/find-extension.ts";
import { FrenchTyping } from "./french-typing.ts";
import { moveKeys } from "./moves/move-keys.ts";
import { pageKeys } from "./page-keys.ts";
import type { PageUndo } from "./page-undo.ts";
import { type PasteLoss, pasteStructure } from "./paste/paste-extension.ts";
import { pastedBlocks } from "./paste/pasted-blocks.ts";
import { hollowCells } from "./prose-rows/hollow-cells.ts";
import { proseRowPaste } from "./prose-rows/paste/paste-rows.ts";
import { proseRowDrawing } from "./prose-rows/row-drawing.ts";
import { proseRowKeys } from "./prose-rows/row-keys.ts";
import type { RowWords } from "./prose-rows/row-widgets.ts";
import { selectedCells } from "./prose-rows/selected-cells-extension.ts";
import { SteadyCaret } from "./steady-caret.ts";
import { ColumnResizing } from "./tables/column-widths.ts";
import { mendAround } from "./tables/edit-table.ts";
import { ShortRows } from "./tables/short-rows.ts";
import { tableKeys } from "./tables/table-keys.ts";
import { tableNames } from "./tables/table-names.ts";
import { promptCaret } from "./tell-caret.ts";
import { TextEnds } from "./text-ends.ts";
import { ownSteps } from "./undo/own-steps.ts";
import { WriteBesideBlock } from "./write-beside-block.ts";

interface Binding {
  document: PageDocument;
  awareness: Awareness;
  undo: PageUndo;
  /** Who is writing here, as others see their caret. */
  self: { id: string; name: string };
  placeholder(): string;
  language(): Language;
  /** What the tools in rows of prose are called. */
  rowWords(): RowWords;
  /** What the box of a task with this text is called. */
  taskLabel(text: string): string;
  /** What a table of this title is called. */
  tableName(title: TableTitle): string;
  onPasteLoss(loss: PasteLoss): void;
  /** What keys do that concern the page around the text. Returns whether the key was used. */
  onKey(event: KeyboardEvent): boolean;
}

/** Everything the text of a page is edited with, for a document that uses this vocabulary; menus come beside it. */
export function bodyExtensions(used: Vocabulary, binding: Binding, menus: Extensions): Extensions {
  return [
    ...extensionsFor(used, { views: blockViews, sealed: sealedView, taskLabel: binding.taskLabel }),
    Collaboration.configure({ fragment: binding.document.body, yUndoOptions: { undoManager: binding.undo } }),
    ownSteps(binding.undo),
    SteadyCaret,
    CollaborationCaret.configure({
      provider: { awareness: binding.awareness },
      user: { ...binding.self, color: "#0b6e6e" },
      render: drawCaret,
      selectionRender: drawSelection,
    }),
    Placeholder.configure({ placeholder: binding.placeholder, showOnlyCurrent: true }),
    figureParagraphs(prose.figures ?? ""),
    FrenchTyping,
    DashInItem,
    promptCaret(binding.document.doc),
    Deletions,
    EdgeKeys,
    pasteStructure((state) => mendAround(state, binding), binding.onPasteLoss),
    pastedBlocks(binding.document),
    ClipboardWithoutCaret,
    FindInText,
    ColumnResizing,
    ShortRows,
    tableKeys(binding),
    tableNames(binding.tableName),
    proseRowDrawing({ language: binding.language, words: binding.rowWords }),
    proseRowKeys,
    proseRowPaste,
    selectedCells,
    hollowCells,
    WriteBesideBlock,
    moveKeys(binding),
    ...menus,
    TextEnds,
    BeforeFirstBlock,
    pageKeys(binding.onKey),
  ];
}
