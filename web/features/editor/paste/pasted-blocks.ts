import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import { Plugin } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";
import { withFreshIds } from "../fresh-ids.ts";
import { copyRows } from "../rows-of-blocks.ts";
import { type CarriedRows, readCarriedRows, rowCarrier } from "./carried-rows.ts";

/**
 * Blocks that are pasted or dropped get ids of their own and keep their rows, which do not lie in the text: they are those
 * of the block as it is now when it is of this page, and travel with the copied HTML to another one.
 */
export function pastedBlocks(document: PageDocument): Extension {
  return Extension.create({
    name: "pastedBlocks",
    addProseMirrorPlugins() {
      let carried: CarriedRows = new Map();
      return [
        new Plugin({
          props: {
            clipboardSerializer: rowCarrier(this.editor.schema, document.data),
            transformPastedHTML: (html) => {
              carried = readCarriedRows(html);
              return html;
            },
            transformPasted: (slice, view) =>
              withFreshIds(slice, view.state.doc, (block) => copyRows(document, block, carried)),
          },
        }),
      ];
    },
  });
}
