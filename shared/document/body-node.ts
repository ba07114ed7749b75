import type { ListRow } from "./page-document.ts";

/** A mark on text, as in ProseMirror JSON. */
export interface BodyMark {
  type: string;
  attrs?: Record<string, unknown>;
}

/** A node of a page's body, as in ProseMirror JSON. The root has type `doc`. */
export interface BodyNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: readonly BodyNode[];
  text?: string;
  marks?: readonly BodyMark[];
  /** Of a block that has rows: they are read from the document's `data`, and stored there. */
  rows?: readonly ListRow[];
  /** Of a block that has `fields`, where it was projected: the filled ones as understood. */
  values?: Readonly<Record<string, unknown>>;
}
