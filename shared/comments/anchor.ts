/** Most UTF-16 units of the words that a comment is about, and of what stands on each side of them. */
export const mostQuoted = 1000;
export const mostContext = 64;

/** The words that something is about, with what stands before and after them; runs of white space are one space. */
export interface Quote {
  quote: string;
  prefix: string;
  suffix: string;
}

/** A stretch of the text of a body: between two relative positions of Yjs in it, as base64, and by its words. */
export interface TextAnchor extends Quote {
  kind: "text";
  start: string;
  end: string;
  /** Id of the block that it stands in, if it does. */
  blockId?: string;
}

/** A block as a whole, or one of its rows or of the columns of one; with a quote, words in it. */
export interface BlockAnchor extends Partial<Quote> {
  kind: "block";
  blockId: string;
  row?: string;
  /** A column of the row; without a row, an attribute of the block. */
  column?: string;
  /** What it is called, said where it is gone. */
  label: string;
}

/** A field of the page, or a row of it, or a column of one; with a quote, words in it. */
export interface FieldAnchor extends Partial<Quote> {
  kind: "field";
  field: string;
  row?: string;
  column?: string;
  label: string;
}

/** What a comment is about: it lies beside the document, which has no mark of it. */
export type Anchor = TextAnchor | BlockAnchor | FieldAnchor | { kind: "page" };
