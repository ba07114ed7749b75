import type { editorTables as french } from "../fr/editor-tables.ts";
import type { SameShape } from "../same-shape.ts";

/** English texts of the tools of tables, and of rows of prose. */
export const editorTables: SameShape<typeof french> = {
  table: {
    bar: "Table tools",
    more: "All table actions",
    groups: { rows: "Row", columns: "Column", cells: "Cells and table" },
    addRowBefore: "Add a row above",
    addRowAfter: "Add a row below",
    moveRowUp: "Move the row up",
    moveRowDown: "Move the row down",
    deleteRow: "Delete the row",
    addColumnBefore: "Add a column to the left",
    addColumnAfter: "Add a column to the right",
    moveColumnLeft: "Move the column left",
    moveColumnRight: "Move the column right",
    widenColumn: "Widen the column",
    narrowColumn: "Narrow the column",
    resetColumn: "Automatic width",
    deleteColumn: "Delete the column",
    toggleHeaderRow: "Header row",
    toggleHeaderColumn: "Header column",
    mergeCells: "Merge the cells",
    splitCell: "Split the cell",
    deleteTable: "Delete the table",
  },
  proseRow: {
    bar: "Row tools",
    add: "Add a row",
    addTo: "Add a row: {{block}}",
    addBefore: "Add a row above",
    addAfter: "Add a row below",
    moveUp: "Move the row up",
    moveDown: "Move the row down",
    remove: "Remove the row",
    move: "Move row {{rank}}",
    fill: "Fill in: {{column}}",
  },
};
