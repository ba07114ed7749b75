import { lazy } from "react";

/** The editor, apart from what reading a page needs: a feature never imports another, the application joins them. */
export const pageEditor = lazy(async () => {
  const { PageEditor } = await import("../features/editor/page-editor.tsx");
  return { default: PageEditor };
});
