import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import { Extension } from "@tiptap/react";
import { type Folded, findFolded, foldWithPlaces } from "./folded-text.ts";

/** What is searched in the text under edit, and where it is; it concerns this window alone and is never stored. */
export interface Search {
  query: string;
  matches: readonly { from: number; to: number }[];
  /** Which of the matches one is at. */
  current: number;
  drawn: DecorationSet;
}

const key = new PluginKey<Search>("find");
const nothing: Search = { query: "", matches: [], current: 0, drawn: DecorationSet.empty };
/** More are neither drawn nor counted. */
const maximumMatches = 1000;

/** The search as it stands. */
export function searchOf(state: EditorState): Search {
  return key.getState(state) ?? nothing;
}

/** Searches for this; an empty query ends the search. The match that follows the caret is the first that one is at. */
export function searchFor(view: EditorView, query: string): void {
  view.dispatch(view.state.tr.setMeta(key, { query }).setMeta("addToHistory", false));
}

/** Goes to the match after (1) or before (-1), from the last to the first and back. */
export function goTo(view: EditorView, step: 1 | -1): void {
  const { matches, current } = searchOf(view.state);
  if (matches.length === 0) return;
  const next = (current + step + matches.length) % matches.length;
  view.dispatch(view.state.tr.setMeta(key, { current: next }).setMeta("addToHistory", false));
}

/** Replaces these matches by a text that has the marks of what it replaces, in one transaction. Returns how many. */
export function replaceMatches(view: EditorView, which: "current" | "all", replacement: string): number {
  const { matches, current } = searchOf(view.state);
  const chosen = which === "all" ? matches : matches.slice(current, current + 1);
  const { tr } = view.state;
  for (const { from, to } of chosen.toReversed()) {
    if (replacement === "") tr.delete(from, to);
    else tr.replaceWith(from, to, view.state.schema.text(replacement, tr.doc.resolve(from + 1).marks()));
  }
  if (chosen.length > 0) view.dispatch(tr);
  return chosen.length;
}

/** Finds and marks what is searched, anew at each change of the text while there is a search. */
export const FindInText = Extension.create({
  name: "findInText",
  addProseMirrorPlugins: () => [
    new Plugin<Search>({
      key,
      state: {
        init: () => nothing,
        apply(transaction, present, _before, after) {
          const asked: { query?: string; current?: number } | undefined = transaction.getMeta(key);
          const query = asked?.query ?? present.query;
          if (query === "") return nothing;
          if (asked?.current !== undefined) return draw(after.doc, { ...present, current: asked.current });
          if (!transaction.docChanged && asked === undefined) return present;
          const matches = findAll(after.doc, query);
          const { from } = after.selection;
          const following = matches.findIndex((match) => match.to > from);
          const current =
            asked === undefined ? Math.min(present.current, Math.max(0, matches.length - 1)) : Math.max(0, following);
          return draw(after.doc, { query, matches, current });
        },
      },
      props: {
        decorations: (state) => searchOf(state).drawn,
      },
    }),
  ],
});

function draw(doc: Node, { query, matches, current }: Omit<Search, "drawn">): Search {
  const drawn = matches.map(({ from, to }, at) =>
    Decoration.inline(from, to, { class: at === current ? "found found-here" : "found" }),
  );
  return { query, matches, current, drawn: DecorationSet.create(doc, drawn) };
}

/** Paragraphs stay the same objects while they do not change: each is folded once. */
const foldedBlocks = new WeakMap<Node, Folded>();

function findAll(doc: Node, query: string): { from: number; to: number }[] {
  const wanted = foldWithPlaces(query).text;
  const found: { from: number; to: number }[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock || found.length >= maximumMatches) return found.length < maximumMatches;
    let folded = foldedBlocks.get(node);
    if (folded === undefined) {
      // What is no text, a figure for one, takes one place, and no word goes across it.
      folded = foldWithPlaces(node.textBetween(0, node.content.size, undefined, "\ufffc"));
      foldedBlocks.set(node, folded);
    }
    for (const { from, to } of findFolded(folded, wanted)) found.push({ from: at + 1 + from, to: at + 1 + to });
    return false;
  });
  return found.slice(0, maximumMatches);
}
