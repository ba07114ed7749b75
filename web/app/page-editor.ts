import { lazy } from "react";
import { loadWritingTexts } from "../lib/i18n.ts";

/** The editor, apart from what reading a page needs: a feature never imports another, the application joins them. */
export const pageEditor = lazy(async () => {
  const [{ PageEditor }] = await Promise.all([import("../features/editor/page-editor.tsx"), loadWritingTexts()]);
  return { default: PageEditor };
});
