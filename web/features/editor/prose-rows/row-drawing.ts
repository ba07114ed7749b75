import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { saysSomething } from "@passerelles/shared/document/prose-rows.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { Extension } from "@tiptap/react";
import { rowsOf } from "./prose-row-at.ts";

const key = new PluginKey<DecorationSet>("proseRows");

/** Draws rows of prose in the order in which they are read, and says in each cell what it is for. */
export function proseRowDrawing(language: () => Language) {
  return Extension.create({
    name: "proseRowDrawing",
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, { doc }) => drawn(doc, language()),
          apply: (tr, present, _old, { doc }) => (tr.docChanged ? drawn(doc, language()) : present),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ],
  });
}

function drawn(doc: Node, language: Language): DecorationSet {
  const decorations: Decoration[] = [];
  doc.descendants((node, at) => {
    const placed = rowsOf(node, at);
    if (placed) decorations.push(...rowDecorations(placed, language));
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, decorations);
}

function rowDecorations({ node: { type }, rows }: NonNullable<ReturnType<typeof rowsOf>>, language: Language) {
  const cells = findBlock(type.name)?.cells ?? {};
  const columns = Object.keys(cells);
  return rows.flatMap(({ node, at }, rank) => {
    const decorations = [
      Decoration.node(at, at + node.nodeSize, { style: `order: ${rank}`, "data-rank": String(rank + 1) }),
    ];
    node.forEach((cell, offset) => {
      const place = at + 1 + offset;
      const column = String(cell.attrs.column);
      const told = Object.hasOwn(cells, column) ? cells[column] : undefined;
      if (told === undefined) return;
      const isEmpty = !saysSomething([cell.toJSON() as BodyNode]);
      decorations.push(
        Decoration.node(place, place + cell.nodeSize, {
          style: `order: ${columns.indexOf(column)}`,
          role: "group",
          "aria-label": told.label[language],
          "data-label": told.label[language],
          ...(isEmpty && { "data-empty": "", "data-help": told.help[language] }),
        }),
      );
    });
    return decorations;
  });
}
