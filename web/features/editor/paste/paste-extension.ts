import { type Schema, Slice } from "@tiptap/pm/model";
import { type EditorState, Plugin } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";
import { cleanPastedHtml } from "./clean-pasted-html.ts";
import { fillTable } from "./fill-table.ts";
import { tsvRows } from "./tsv-rows.ts";

/**
 * What is pasted or dropped keeps its structure and loses its looks; cells of a spreadsheet make a table or fill the one
 * where the caret is, which is mended first.
 */
export function pasteStructure(mend: (state: EditorState) => void) {
  return Extension.create({
    name: "pasteStructure",
    // Before the tables' own plugin, which would replace heads by plain cells.
    priority: 1000,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          transformPastedHTML: (html) => cleanPastedHtml(html),
          handlePaste: (view, _event, slice) => fillTable(view, slice, mend),
          clipboardTextParser: (text, $context, plain) => {
            const rows = plain ? undefined : tsvRows(text);
            // The library goes on with its own reading when there is no answer, which its type does not say.
            return (rows ? tableOf($context.doc.type.schema, rows) : undefined) as Slice;
          },
        },
      }),
    ],
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
