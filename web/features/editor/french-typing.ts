import { narrowNoBreakSpace, noBreakSpace } from "@passerelles/shared/text/french-typography.ts";
import { Extension, InputRule } from "@tiptap/core";

/** What was just typed, at the end of the text, and what French typography puts in its place. */
export interface TypingRule {
  find: RegExp;
  replace(match: RegExpMatchArray): string;
}

/** A sign that was typed after an ordinary space, or without one: then once the word is over, so that addresses stay whole. */
export const typingRules: readonly TypingRule[] = [
  { find: / ([;:!?])$/u, replace: ([, sign]) => `${narrowNoBreakSpace}${sign}` },
  {
    find: /(?<=(?:^|[\s(«])[\p{L}’'-]*[\p{L})\]»])([;:!?]+)([ \u00a0])$/u,
    replace: ([, signs]) => `${narrowNoBreakSpace}${signs} `,
  },
  { find: /(?<=^|[\s([«—–-])"$/u, replace: () => `«${noBreakSpace}` },
  { find: /(?<=[^\s([«"])"$/u, replace: () => `${noBreakSpace}»` },
  { find: /<< ?$/u, replace: () => `«${noBreakSpace}` },
  { find: /[ \u00a0]?>>$/u, replace: () => `${noBreakSpace}»` },
  { find: /(?<=\p{L})'$/u, replace: () => "’" },
  { find: /(?<=\d) ([%€])$/u, replace: ([, sign]) => `${noBreakSpace}${sign}` },
  { find: /(?<=[^.]|^)\.\.\.$/u, replace: () => "…" },
];

/** The end of `text`, once `typed` has been added to it, as French typography has it; undefined when nothing changes. */
export function frenchTyping(text: string): { from: number; insert: string } | undefined {
  for (const { find, replace } of typingRules) {
    const match = find.exec(text);
    if (match) return { from: match.index, insert: replace(match) };
  }
  return undefined;
}

/** French typography while typing: never in code (the library sees to it) nor in a link; Backspace or Ctrl+Z takes it back. */
export const FrenchTyping = Extension.create({
  name: "frenchTyping",
  priority: 1100,
  addInputRules: () =>
    typingRules.map(
      ({ find, replace }) =>
        new InputRule({
          find,
          handler({ state, range, match }) {
            const { link } = state.schema.marks;
            const { $from } = state.selection;
            if (link && (link.isInSet($from.marks()) || state.doc.rangeHasMark(range.from, range.to, link)))
              return null;
            state.tr.insertText(replace(match), range.from, range.to);
          },
        }),
    ),
  addKeyboardShortcuts() {
    return { "Mod-z": () => this.editor.commands.undoInputRule() };
  },
});
