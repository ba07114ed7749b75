import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import type { Person } from "./person.ts";

/** A paragraph that says this. */
export const paragraph = (text = ""): BodyNode => ({
  type: "paragraph",
  ...(text && { content: [{ type: "text", text }] }),
});

/** A list of these items. */
export const list = (...items: (string | BodyNode[])[]): BodyNode => ({
  type: "bulletList",
  content: items.map((item) => ({
    type: "listItem",
    content: typeof item === "string" ? [paragraph(item)] : item,
  })),
});

/** A row of prose whose cells say this, by column; a column that is left out has no cell. */
export function row(order: string, cells: Readonly<Record<string, string | BodyNode[]>>): BodyNode {
  return {
    type: "proseRow",
    attrs: { id: `row-${order}`, order },
    content: Object.entries(cells).map(([column, said]) => ({
      type: "proseCell",
      attrs: { column },
      content: typeof said === "string" ? [paragraph(said)] : said,
    })),
  };
}

/** What each row of the text under edit says, cell by cell, as it is seen: rows from above, the cells of each by column. */
export async function cellsSeen({ text }: Person): Promise<Record<string, string>[]> {
  const rows = await text.locator("[data-prose-row]").evaluateAll((elements) =>
    elements.map((element) => {
      const cells = [...element.querySelectorAll<HTMLElement>("[data-prose-cell]")].map((cell) => {
        const copy = cell.cloneNode(true) as HTMLElement;
        for (const caret of copy.querySelectorAll(".other-caret, .ProseMirror-separator")) caret.remove();
        const blocks = [...copy.querySelectorAll("p")].map((line) => line.textContent?.replaceAll("\u2060", "") ?? "");
        return [cell.dataset.column ?? "", blocks.join("|")] as const;
      });
      return { top: element.getBoundingClientRect().top, cells };
    }),
  );
  return rows
    .sort((a, b) => a.top - b.top)
    .map(({ cells }) => {
      const said: Record<string, string> = {};
      for (const [column, words] of cells)
        if (words !== "") said[column] = said[column] === undefined ? words : `${said[column]} + ${words}`;
      return said;
    });
}

/** What is asked here of the editor, which its text carries. */
interface EditorOfText {
  view: {
    state: {
      doc: {
        descendants(visit: (node: { attrs: Record<string, unknown>; nodeSize: number }, at: number) => boolean): void;
      };
      tr: { delete(from: number, to: number): unknown; mapping: { map(at: number): number } };
    };
    dispatch(transaction: unknown): void;
  };
}

/**
 * Takes the cells of these columns away, or all that they hold, as others' edits or a document of an older schema may lack
 * them: nothing in the interface does.
 */
export function takeAway({ text }: Person, what: "cells" | "content", ...columns: string[]): Promise<void> {
  return text.evaluate(
    (element, { inset, columns }) => {
      const { view } = (element as unknown as { editor: EditorOfText }).editor;
      const { tr, doc } = view.state;
      doc.descendants((node, at) => {
        if (!columns.includes(String(node.attrs.column))) return true;
        tr.delete(tr.mapping.map(at + inset), tr.mapping.map(at + node.nodeSize - inset));
        return false;
      });
      view.dispatch(tr);
    },
    { inset: what === "cells" ? 0 : 1, columns },
  );
}
