import { Plugin } from "@tiptap/pm/state";
import { Extension } from "@tiptap/react";

/** Keys of the text that concern the page around it, tried after every other use of them (menus, lists, tables). */
export function pageKeys(onKey: (event: KeyboardEvent) => boolean) {
  return Extension.create({
    name: "pageKeys",
    priority: 10,
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleKeyDown(_view, event) {
            if (!onKey(event)) return false;
            event.stopPropagation();
            return true;
          },
        },
      }),
    ],
  });
}
