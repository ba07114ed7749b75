import type { EditorState } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

/**
 * Takes an editor off the body that it is bound to, for good. Without a view the binding would still write its editor's
 * text into the body at the next transaction, over what it has not seen, and throw: from here on it writes nothing.
 */
export function unbind(state: EditorState): void {
  const binding = ySyncPluginKey.getState(state)?.binding;
  if (!binding) return;
  binding.destroy();
  binding._prosemirrorChanged = () => undefined;
}
