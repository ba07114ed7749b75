import { extensionsFor, ownVocabulary, relax } from "@passerelles/shared/document/tiptap-nodes.ts";
import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import type * as Y from "yjs";

/** Whatever a page may hold. */
export const schema = relax(getSchema(extensionsFor(ownVocabulary())));

/** Edits a body as the editor and its binding do. */
export function edit(
  body: Y.XmlFragment,
  change: (tr: Transaction, find: (words: string) => number) => Transaction,
): void {
  const doc = yXmlFragmentToProseMirrorRootNode(body, schema);
  const find = (words: string): number => {
    let found = -1;
    doc.descendants((node, at) => {
      const within = node.isText && found < 0 ? (node.text ?? "").indexOf(words) : -1;
      if (within >= 0) found = at + within;
      return true;
    });
    return found;
  };
  const { tr } = EditorState.create({ doc, selection: TextSelection.atStart(doc) });
  const changed = change(tr, find).doc;
  (body.doc as Y.Doc).transact(() =>
    updateYFragment(body.doc as Y.Doc, body, changed, { mapping: new Map(), isOMark: new Map() }),
  );
}
