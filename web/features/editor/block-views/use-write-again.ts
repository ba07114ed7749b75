import type { Transaction } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { useEffect } from "react";
import * as Y from "yjs";
import { findBlockById } from "./live-block.ts";

/**
 * Writes again what one has written of a block while somebody was making the block anew, by turning what it stands in for
 * one: it went into the element that is gone. What somebody else writes of it on purpose stays.
 */
export function useWriteAgain(editor: Editor, id: string, body: Y.XmlFragment): void {
  useEffect(() => {
    const written = new Map<string, unknown>();
    let node = findBlockById(editor.state.doc, id)?.node;
    let element = elementOf(body, id);
    const restore = () => {
      const found = editor.isDestroyed ? undefined : findBlockById(editor.state.doc, id);
      const { tr } = editor.state;
      for (const [name, value] of written)
        if (found && found.node.attrs[name] !== value) tr.setNodeAttribute(found.at, name, value);
      if (tr.docChanged) editor.view.dispatch(tr);
    };
    const onTransaction = ({ transaction }: { transaction: Transaction }) => {
      const before = node;
      node = findBlockById(editor.state.doc, id)?.node;
      if (node === undefined || before === undefined || node === before) return;
      const present = elementOf(body, id);
      const isOwn = transaction.getMeta(ySyncPluginKey)?.isChangeOrigin !== true;
      if (!isOwn && present !== element) queueMicrotask(restore);
      else
        for (const [name, value] of Object.entries(node.attrs)) {
          if (value === before.attrs[name]) continue;
          if (isOwn) written.set(name, value);
          else written.delete(name);
        }
      element = present;
    };
    editor.on("transaction", onTransaction);
    return () => {
      editor.off("transaction", onTransaction);
    };
  }, [editor, id, body]);
}

/** The element of the shared document that is the block of this id. */
function elementOf(parent: Y.XmlFragment, id: string): Y.XmlElement | undefined {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    const found = child.getAttribute("id") === id ? child : elementOf(child, id);
    if (found) return found;
  }
  return undefined;
}
