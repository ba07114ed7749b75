import type { Extensions } from "@tiptap/core";
import { TaskItem, TaskList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Subscript } from "@tiptap/extension-subscript";
import { Superscript } from "@tiptap/extension-superscript";
import { TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { isSafeLink } from "./safe-link.ts";
import { textAttribute } from "./text-attribute.ts";
import { UnrepairedTable } from "./unrepaired-table.ts";

/** Levels of heading within a page; its title is level 1. */
export const headingLevels = [2, 3, 4] as const;

/** What a task's box is called, for those who do not see what stands beside it; `text` is the task's, empty for a new one. */
export type TaskLabel = (text: string) => string;

/** A paragraph, which may say what is to be written in it as long as nothing is: a new one that is split from it does not. */
const HelpedParagraph = Paragraph.extend({
  addAttributes() {
    return { ...this.parent?.(), help: { ...textAttribute("help"), keepOnSplit: false } };
  },
});

/** The rich text of a page. No history (the shared document has its own), no trailing node (it would write by itself). */
export function richText(taskLabel: TaskLabel = (text) => text): Extensions {
  return [
    StarterKit.configure({
      paragraph: false,
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
    HelpedParagraph,
    Subscript,
    Superscript,
    TaskList,
    // What the task itself says, without those that it holds.
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: ({ firstChild }) => taskLabel(firstChild?.textContent ?? "") },
    }),
    UnrepairedTable.configure({ resizable: false }),
    TableRow,
    TableHeader,
    TableCell,
  ];
}
