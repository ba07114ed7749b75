import type { Visibility } from "@passerelles/shared/access.ts";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import type { QueryClient } from "@tanstack/react-query";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { Extension } from "@tiptap/react";
import { pageAtQuery } from "../../../lib/page-at.ts";
import { slugInLink } from "../../../lib/page-in-link.ts";
import { newId } from "../new-id.ts";
import type { PageUndo } from "../page-undo.ts";
import { rememberReference } from "../use-page-title.ts";

interface Given {
  client: QueryClient;
  undo: PageUndo;
  /** Who may read the page under edit. */
  visibility(): Visibility;
}

/** An address that was pasted, and where it stands until it is known what it leads to. */
interface Pasted {
  id: string;
  from: number;
  to: number;
  text: string;
}

/** What a transaction tells of them: one that was pasted, or the id of one whose page is known. */
interface Change {
  pasted?: Pasted;
  known?: string;
}

const waitingKey = new PluginKey<readonly Pasted[]>("pageAddress");

/**
 * The address of a page of this instance, pasted by itself, becomes a link with the page's title: within a sentence an
 * ordinary one, on a line of its own one that follows the page's title. Undoing that gives the address back.
 */
export function pageAddress({ client, undo, visibility }: Given) {
  return Extension.create({
    name: "pageAddress",
    // Before the library makes a link of any address.
    priority: 1001,
    addProseMirrorPlugins() {
      return [
        new Plugin<readonly Pasted[]>({
          key: waitingKey,
          state: {
            init: () => [],
            apply: (transaction, waiting) => {
              const { mapping } = transaction;
              const change: Change = transaction.getMeta(waitingKey) ?? {};
              const moved = waiting
                .filter(({ id }) => id !== change.known)
                .map((each) => ({ ...each, from: mapping.map(each.from, 1), to: mapping.map(each.to, -1) }));
              return change.pasted ? [...moved, change.pasted] : moved;
            },
          },
          props: {
            handlePaste: (view, { clipboardData }) => {
              const text = clipboardData?.getData("text/plain").trim() ?? "";
              const slug = /\s/.test(text) || !/^https?:/.test(text) ? undefined : slugInLink(text);
              const id = slug === undefined ? null : pasteAddress(view, text, undo);
              if (slug === undefined || id === null) return false;
              client.fetchQuery(pageAtQuery({ slug })).then(
                (page) => name(view, id, page),
                // Nothing is said of a page that cannot be read: its address stays as it was pasted.
                () => name(view, id, null),
              );
              return true;
            },
          },
        }),
      ];
    },
  });

  function name(view: EditorView, id: string, page: PageDetail | null): void {
    if (view.isDestroyed) return;
    const { tr, doc, schema } = view.state;
    const { link } = schema.marks;
    const pasted = waitingKey.getState(view.state)?.find((each) => each.id === id);
    tr.setMeta(waitingKey, { known: id } satisfies Change);
    const stands = pasted && pasted.to > pasted.from && doc.textBetween(pasted.from, pasted.to) === pasted.text;
    const words = stands && page && view.editable ? wordsFor(page, pasted, view.state) : null;
    if (words && pasted) {
      if (page) rememberReference(client, page);
      tr.replaceWith(pasted.from, pasted.to, words);
      // What is typed after it does not belong to the link.
      const { empty, from } = tr.selection;
      if (link && empty && from === pasted.from + words.nodeSize) tr.removeStoredMark(link);
      undo.stopCapturing();
    }
    view.dispatch(tr);
    if (words) undo.stopCapturing();
  }

  function wordsFor(page: PageDetail, { from, to, text }: Pasted, { doc, schema }: EditorState): Node | null {
    const isAlone = doc.resolve(from).parent.content.size === to - from;
    // Its words would tell the title to whoever reads this page and not that one.
    const isNarrower = page.visibility !== "public" && page.visibility !== visibility();
    const { renvoi } = schema.nodes;
    if ((isAlone || isNarrower) && renvoi) return renvoi.create({ id: newId(), page: page.id });
    const link = schema.marks.link?.create({ href: text });
    return link && page.title !== "" ? schema.text(page.title, [link]) : null;
  }
}

/** Puts an address in the text as a link of its own words, and answers its id; null where no link can stand, or where one makes a link of what is selected. */
function pasteAddress(view: EditorView, text: string, undo: PageUndo): string | null {
  const { tr, schema, selection } = view.state;
  const { link, code } = schema.marks;
  const { parent } = selection.$from;
  if (!link || !selection.empty || !parent.inlineContent || !parent.type.allowsMarkType(link)) return null;
  if (code?.isInSet(selection.$from.marks())) return null;
  undo.stopCapturing();
  const { from } = selection;
  const id = newId();
  tr.insert(from, schema.text(text, [link.create({ href: text })])).removeStoredMark(link);
  tr.setMeta(waitingKey, { pasted: { id, from, to: from + text.length, text } } satisfies Change);
  view.dispatch(tr.scrollIntoView());
  return id;
}
