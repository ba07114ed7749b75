import { type ComponentType, lazy } from "react";
import type { PageEditorProps } from "../lib/page-editor-slot.ts";

type EditorModule = { PageEditor: ComponentType<PageEditorProps> };
const [load] = Object.values(import.meta.glob<EditorModule>("../features/editor/page-editor.tsx"));

/** The editor, apart from what reading a page needs: a feature never imports another, the application joins them. */
export const pageEditor: ComponentType<PageEditorProps> | null = load
  ? lazy(() => load().then(({ PageEditor }) => ({ default: PageEditor })))
  : null;
