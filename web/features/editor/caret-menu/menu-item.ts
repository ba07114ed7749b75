import type { Editor, Range } from "@tiptap/react";
import type { ReactNode } from "react";

/** A line of a menu that opens at the caret. */
export interface MenuItem {
  id: string;
  title: string;
  detail: string;
  icon: ReactNode;
  /** Does it, in place of what was typed to find it. */
  run(editor: Editor, typed: Range): void;
}
