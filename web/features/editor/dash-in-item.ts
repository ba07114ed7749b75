import { Extension, InputRule } from "@tiptap/core";

/**
 * The dash that begins a list elsewhere says nothing more at the start of an item that has its mark already, as in the cells
 * that hold items from the beginning: it goes away, and is not stored as a word of the item.
 */
export const DashInItem = Extension.create({
  name: "dashInItem",
  priority: 1100,
  addInputRules: () => [
    new InputRule({
      find: /^[-*+•] $/u,
      handler({ state, range }) {
        const { $from } = state.selection;
        const isItem = $from.depth > 1 && $from.index($from.depth - 1) === 0;
        if (!isItem || $from.node($from.depth - 1).type.name !== "listItem") return null;
        if ($from.node($from.depth - 2).type.name !== "bulletList") return null;
        state.tr.delete(range.from, range.to);
      },
    }),
  ],
});
