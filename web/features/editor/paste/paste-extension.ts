import { type Schema, Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";
import { filesOf } from "../uploads/file-drop.ts";
import { cleanPastedHtml } from "./clean-pasted-html.ts";
import { fillTable } from "./fill-table.ts";
import { maximumCells, tsvRows } from "./tsv-rows.ts";

/** What could not come as it was where it was copied, and how many: pictures that stayed behind, most cells of a table. */
export interface PasteLoss {
  of: "images" | "cells";
  count: number;
}

/**
 * What is pasted or dropped keeps its structure and loses its looks; cells of a spreadsheet make a table or fill the one
 * where the caret is, which is mended first. What cannot be kept is told.
 */
export function pasteStructure(mend: (state: EditorState) => void, onLoss: (loss: PasteLoss) => void) {
  return Extension.create({
    name: "pasteStructure",
    // Before the tables' own plugin, which would replace heads by plain cells.
    priority: 1000,
    addProseMirrorPlugins() {
      let left = 0;
      // A picture that comes as a file beside its HTML is not lost: it is sent.
      const tellImages = (data: DataTransfer | null) => {
        if (left > 0 && filesOf(data).length === 0) onLoss({ of: "images", count: left });
        left = 0;
        return false;
      };
      return [
        new Plugin({
          props: {
            transformPastedHTML: (html) =>
              cleanPastedHtml(html, (images) => {
                left = images;
              }),
            handlePaste: (view, { clipboardData }, slice) => tellImages(clipboardData) || fillTable(view, slice, mend),
            handleDrop: (_view, { dataTransfer }) => tellImages(dataTransfer),
            clipboardTextParser: (text, $context, plain) => {
              const rows = plain ? undefined : tsvRows(text);
              if (rows === "tooMany") onLoss({ of: "cells", count: maximumCells });
              const made = Array.isArray(rows) ? tableOf($context.doc.type.schema, rows) : undefined;
              // The library goes on with its own reading when there is no answer, which its type does not say.
              return made as Slice;
            },
          },
        }),
      ];
    },
  });
}

function tableOf(schema: Schema, rows: readonly string[][]): Slice {
  const { table, tableRow, tableCell, paragraph, hardBreak } = schema.nodes;
  const contentOf = (text: string) =>
    text
      .split(/\r?\n/)
      .flatMap((line, at) => [
        ...(at > 0 && hardBreak ? [hardBreak.create()] : []),
        ...(line ? [schema.text(line)] : []),
      ]);
  const cellOf = (text: string) => tableCell?.create(null, paragraph?.create(null, contentOf(text)));
  const made = rows.map((row) =>
    tableRow?.create(
      null,
      row.flatMap((text) => cellOf(text) ?? []),
    ),
  );
  const whole = table?.create(
    null,
    made.flatMap((row) => row ?? []),
  );
  return whole ? Slice.maxOpen(whole.type.schema.topNodeType.create(null, whole).content) : Slice.empty;
}
