import { shift } from "@floating-ui/dom";
import { PluginKey } from "@tiptap/pm/state";
import { type Editor, Extension, ReactRenderer } from "@tiptap/react";
import Suggestion, { type SuggestionOptions, type SuggestionProps } from "@tiptap/suggestion";
import { CaretMenu, type CaretMenuHandle } from "./caret-menu.tsx";
import type { MenuItem } from "./menu-item.ts";

export interface CaretMenuOptions {
  /** The character that opens it. */
  char: string;
  /** What answers to what is typed after the character. */
  items(query: string, signal: AbortSignal): readonly MenuItem[] | Promise<readonly MenuItem[]>;
  /** Texts of the menu, asked for at each opening: the language may change. */
  texts(): { label: string; none: string; waiting: string };
  /** Milliseconds without typing before the question is asked. */
  debounce?: number;
}

/** A menu that opens when a character is typed, and closes with Escape or when nothing is meant by it. */
export function caretMenu(name: string, options: CaretMenuOptions) {
  return Extension.create({
    name,
    addProseMirrorPlugins() {
      return [Suggestion(suggestionOf(this.editor as Editor, name, options))];
    },
  });
}

function suggestionOf(editor: Editor, name: string, options: CaretMenuOptions): SuggestionOptions<MenuItem, MenuItem> {
  return {
    editor,
    pluginKey: new PluginKey(name),
    char: options.char,
    allowSpaces: options.debounce !== undefined,
    allowedPrefixes: [" ", "\u00a0", "(", "’", "«"],
    debounce: options.debounce ?? 0,
    // Within the page's main landmark, where assistive technologies look for it.
    container: "#content",
    // A caret at the end of a line on a phone: the menu stays on the screen.
    floatingUi: { middleware: [shift({ padding: 8 })] },
    items: async ({ query, signal }) => {
      if (query.startsWith(" ") || query.length > 60) return [];
      try {
        return [...(await options.items(query, signal))];
      } catch {
        return [];
      }
    },
    // Never in code, and never for what somebody else is typing.
    allow: ({ state, range }) => !state.doc.resolve(range.from).parent.type.spec.code,
    shouldShow: ({ editor: shown, query }) => shown.isFocused && !query.startsWith(" "),
    command: ({ editor: chosenIn, range, props }) => props.run(chosenIn as Editor, range),
    render: () => renderer(editor, options),
  };
}

function renderer(editor: Editor, options: CaretMenuOptions) {
  let menu: ReactRenderer<CaretMenuHandle> | undefined;
  let unmount: (() => void) | undefined;
  const close = () => {
    unmount?.();
    menu?.destroy();
    menu = undefined;
    unmount = undefined;
  };
  const propsOf = ({ items, loading, command }: SuggestionProps<MenuItem, MenuItem>) => ({
    ...options.texts(),
    items,
    loading,
    text: editor.view.dom,
    onChoose: command,
  });
  return {
    onStart(props: SuggestionProps<MenuItem, MenuItem>) {
      close();
      menu = new ReactRenderer(CaretMenu, { editor, props: propsOf(props), className: "caret-menu" });
      unmount = props.mount(menu.element);
    },
    onUpdate(props: SuggestionProps<MenuItem, MenuItem>) {
      menu?.updateProps(propsOf(props));
    },
    onKeyDown({ event }: { event: KeyboardEvent }) {
      return menu?.ref?.onKeyDown(event) ?? false;
    },
    onExit: close,
  };
}
