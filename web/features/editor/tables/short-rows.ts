import { drawnMissing, layOutTable, readSpan } from "@passerelles/shared/document/table-layout.ts";
import { isRagged } from "@passerelles/shared/document/unrepaired-table.ts";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { Extension } from "@tiptap/react";

/** Draws the cells that rows lack where others' edits have left them shorter; the document is not touched. */
export const ShortRows = Extension.create({
  name: "shortRows",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_config, { doc }) => drawn(doc),
        apply: (tr, present) => (tr.docChanged ? drawn(tr.doc) : present),
      },
      props: {
        decorations(state) {
          return this.getState(state);
        },
      },
    }),
  ],
});

function drawn(doc: Node): DecorationSet {
  const missing: Decoration[] = [];
  doc.descendants((node, at) => {
    if (node.type.spec.tableRole === "table" && isRagged(node)) missing.push(...missingCells(node, at + 1));
    return !node.isTextblock;
  });
  return missing.length > 0 ? DecorationSet.create(doc, missing) : DecorationSet.empty;
}

function missingCells(table: Node, start: number): Decoration[] {
  const layout = layOutTable(
    table.content.content.map((row) => row.content.content),
    ({ attrs }) => ({ colspan: readSpan(attrs.colspan), rowspan: readSpan(attrs.rowspan) }),
  );
  let end = start;
  return table.content.content.flatMap((row, at) => {
    end += row.nodeSize;
    const place = end - 1;
    return Array.from({ length: drawnMissing(layout, at) }, (_cell, index) =>
      Decoration.widget(place, cell, { side: 1, key: `missing-${index}`, ignoreSelection: true }),
    );
  });
}

function cell(): HTMLElement {
  const drawn = document.createElement("td");
  drawn.contentEditable = "false";
  return drawn;
}
