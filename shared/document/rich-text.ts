import type { Extensions } from "@tiptap/core";
import { TaskItem, TaskList } from "@tiptap/extension-list";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { Plugin } from "@tiptap/pm/state";
import StarterKit from "@tiptap/starter-kit";
import { isSafeLink } from "./safe-link.ts";

/** Levels of heading within a page; its title is level 1. */
export const headingLevels = [2, 3, 4] as const;

/**
 * A table that is left as it was found: the library's own repairs would be made by every client that opens a malformed
 * table, each adding the same missing cells.
 */
const UnrepairedTable = Table.extend({
  // A table wider than the screen scrolls within its frame: the frame takes the focus, so that the arrow keys scroll it.
  addNodeView() {
    const draw = this.parent?.() ?? null;
    if (draw === null) return null;
    return (props) => {
      const view = draw(props);
      if (view.dom instanceof HTMLElement) view.dom.tabIndex = 0;
      return view;
    };
  },
  addProseMirrorPlugins() {
    return (this.parent?.() ?? []).map((plugin: Plugin) => {
      const { appendTransaction } = plugin.spec;
      if (!appendTransaction) return plugin;
      return new Plugin({
        ...plugin.spec,
        appendTransaction(...given) {
          const proposed = appendTransaction.apply(this, given);
          return proposed?.docChanged ? null : proposed;
        },
      });
    });
  },
});

/** The rich text of a page. No history (the shared document has its own), no trailing node (it would write by itself). */
export function richText(): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [...headingLevels] },
      undoRedo: false,
      trailingNode: false,
      dropcursor: { class: "drop-cursor", color: false },
      link: {
        openOnClick: false,
        defaultProtocol: "https",
        isAllowedUri: (href) => isSafeLink(href ?? ""),
        shouldAutoLink: (href) => /^(?:https?:\/\/|mailto:)/i.test(href),
        // Stored links hold their address alone: how a link opens is not a matter of content.
        HTMLAttributes: { target: null, rel: null, class: null },
      },
    }),
    TaskList,
    TaskItem.configure({ nested: true }),
    UnrepairedTable.configure({ resizable: false }),
    TableRow,
    TableHeader,
    TableCell,
  ];
}
