import { columnResizing, selectedRect } from "@tiptap/pm/tables";
import { type Editor, Extension } from "@tiptap/react";

/** The narrowest column, and one step of the keyboard; pixels. */
const [narrowest, step] = [48, 32];

/** Columns are made wider by their edge. What draws the table stays ours. */
export const ColumnResizing = Extension.create({
  name: "columnResizing",
  // Before the tables' own plugin, which would begin to select cells.
  priority: 1000,
  addProseMirrorPlugins: () => [
    columnResizing({ View: null, cellMinWidth: narrowest, defaultCellMinWidth: 25, handleWidth: 6 }),
  ],
});

/** Makes the columns of the selected cells wider (1) or narrower (-1) by one step, or gives them back to the table (0). */
export function stepWidth(editor: Editor, direction: -1 | 0 | 1): boolean {
  const { state, view } = editor;
  const { map, table, tableStart, left, right } = selectedRect(state);
  const { tr } = state;
  const widthOf = (column: number) => {
    const [first = 0] = map.cellsInRect({ left: column, right: column + 1, top: 0, bottom: 1 });
    const dom = view.nodeDOM(tableStart + first);
    return dom instanceof HTMLElement ? dom.offsetWidth : narrowest;
  };
  for (let column = left; column < right; column += 1) {
    const width = direction === 0 ? 0 : Math.max(narrowest, widthOf(column) + direction * step);
    for (const at of new Set(map.cellsInRect({ left: column, right: column + 1, top: 0, bottom: map.height }))) {
      const cell = table.nodeAt(at);
      if (cell === null) continue;
      const span = Number(cell.attrs.colspan) || 1;
      const present: unknown = tr.doc.nodeAt(tableStart + at)?.attrs.colwidth;
      const widths = Array.from({ length: span }, (_, index) =>
        Array.isArray(present) ? Number(present[index]) || 0 : 0,
      );
      widths[column - map.findCell(at).left] = width;
      tr.setNodeAttribute(tableStart + at, "colwidth", widths.some(Boolean) ? widths : null);
    }
  }
  if (!tr.docChanged) return false;
  view.dispatch(tr);
  return true;
}
