import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import type { QueryClient } from "@tanstack/react-query";
import { NodeSelection, Plugin } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";
import { layRowsAt } from "../lay-rows-at.ts";
import { fieldOrigin, type PageUndo } from "../page-undo.ts";
import { rowsOfClipboard, withFoundPages } from "./paste-rows.ts";

interface Binding {
  document: PageDocument;
  undo: PageUndo;
  client: QueryClient;
}

/** A table that is pasted while a block with rows is selected adds its rows to the block, instead of taking its place. */
export function pasteRowsInBlock({ document, undo, client }: Binding): Extension {
  return Extension.create({
    name: "pasteRowsInBlock",
    // Before what makes a table of it.
    priority: 1100,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handlePaste: (view, event) => {
            const { selection } = view.state;
            const node = selection instanceof NodeSelection ? selection.node : undefined;
            const field = node && findBlock(node.type.name)?.rows;
            const id = node?.attrs.id;
            const rows = field && typeof id === "string" ? rowsOfClipboard(field, event.clipboardData) : undefined;
            if (field === undefined || rows === undefined || !view.editable) return false;
            void withFoundPages(field, rows, client).then((linked) => {
              undo.stopCapturing();
              document.doc.transact(() => layRowsAt(document.data, id, linked), fieldOrigin);
              undo.stopCapturing();
            });
            return true;
          },
        },
      }),
    ],
  });
}
