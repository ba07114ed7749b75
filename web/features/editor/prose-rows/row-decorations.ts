import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { countItems } from "@passerelles/shared/document/prose-items.ts";
import { saysSomething } from "@passerelles/shared/document/prose-rows.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { Decoration } from "@tiptap/pm/view";
import { missingColumns, type PlacedRow, type PlacedRows } from "./prose-row-at.ts";
import type { RowDrag } from "./row-drag.ts";
import { drawGrip, drawMissingCell, type RowWords } from "./row-widgets.ts";

interface Said {
  language: Language;
  words: RowWords;
}

/** What is drawn on the rows and cells of a block, beside what they hold. */
export function rowDecorations(placed: PlacedRows, dragged: RowDrag | undefined, said: Said): Decoration[] {
  const { rows } = placed;
  const drag = rows.some(({ node }) => node.attrs.id === dragged?.row) ? dragged : undefined;
  return rows.flatMap((row, rank) => {
    const end = row.at + row.node.nodeSize;
    const isLast = rank === rows.length - 1;
    const drop = drag?.gap === rank ? "before" : drag && isLast && drag.gap === rows.length ? "after" : undefined;
    const decorations = [
      Decoration.node(row.at, end, {
        style: `order: ${rank}`,
        "data-rank": String(rank + 1),
        ...(drag && drag.row === row.node.attrs.id && { "data-dragged": "" }),
        ...(drop && { "data-drop": drop }),
      }),
      ...cellDecorations(placed, row, said),
      ...missingColumns(placed, row).map(({ column, label, index }) =>
        Decoration.widget(end - 1, drawMissingCell(column, index, said.words.fill(label[said.language])), {
          side: 1,
          key: `missing ${column} ${said.language}`,
          ignoreSelection: true,
          stopEvent: () => true,
        }),
      ),
    ];
    if (rows.length > 1 && row.node.attrs.id) {
      const name = said.words.move(rank + 1);
      const grip = { side: -1, key: `grip ${name}`, ignoreSelection: true, stopEvent: () => true };
      decorations.push(Decoration.widget(row.at + 1, drawGrip(name), grip));
    }
    return decorations;
  });
}

function cellDecorations({ block }: PlacedRows, { node, at }: PlacedRow, { language }: Said): Decoration[] {
  const cells = block.cells ?? {};
  const columns = Object.keys(cells);
  const decorations: Decoration[] = [];
  node.forEach((cell, offset) => {
    const place = at + 1 + offset;
    const column = String(cell.attrs.column);
    const told = Object.hasOwn(cells, column) ? cells[column] : undefined;
    if (told === undefined) return;
    const content = (cell.toJSON() as BodyNode).content ?? [];
    const isEmpty = !saysSomething(content);
    const index = columns.indexOf(column);
    const help = JSON.stringify((told.gap ?? told.help)[language]);
    decorations.push(
      Decoration.node(place, place + cell.nodeSize, {
        style: `order: ${index}; --column: ${index + 1}; --help: ${help}`,
        role: "group",
        "aria-label": told.label[language],
        "data-label": told.label[language],
        ...(told.items && !isEmpty && { "data-count": String(countItems(content)) }),
        ...(isEmpty && { "data-empty": "" }),
        ...(isEmpty && told.gap && saysElsewhere(node) && { "data-gap": "" }),
      }),
    );
  });
  return decorations;
}

/** A row that nobody has begun has no gap. */
function saysElsewhere(row: PlacedRow["node"]): boolean {
  return saysSomething([row.toJSON() as BodyNode]);
}
