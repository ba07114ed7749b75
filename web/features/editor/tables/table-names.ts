import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { Extension } from "@tiptap/react";
import { type TableTitle, tableTitles } from "../../../lib/table-titles.ts";

/** Names the frame of each table as readers hear it; `name` puts a title in words. */
export function tableNames(name: (title: TableTitle) => string) {
  return Extension.create({
    name: "tableNames",
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        state: {
          init: (_config, { doc }) => named(doc, name),
          apply: (tr, present) => (tr.docChanged ? named(tr.doc, name) : present),
        },
        props: {
          decorations(state) {
            return this.getState(state);
          },
        },
      }),
    ],
  });
}

/** Tables stay the same objects while they do not change: the heads of each are read once. */
const heads = new WeakMap<Node, string>();

function named(doc: Node, name: (title: TableTitle) => string): DecorationSet {
  const decorations: Decoration[] = [];
  doc.descendants((node, at) => {
    if (node.type.spec.tableRole === "table") {
      const title = { number: decorations.length + 1, heads: headsOf(node) };
      decorations.push(Decoration.node(at, at + node.nodeSize, { role: "group", "aria-label": name(title) }));
    }
    return !node.isTextblock;
  });
  return DecorationSet.create(doc, decorations);
}

function headsOf(table: Node): string {
  const present = heads.get(table);
  if (present !== undefined) return present;
  const read =
    tableTitles(table.toJSON() as BodyNode)
      .values()
      .next().value?.heads ?? "";
  heads.set(table, read);
  return read;
}
