import type { ListRow } from "../document/page-document.ts";
import { storedText } from "../document/stored-text.ts";
import type { Label, Language } from "../strings/label.ts";

/** What a text says of a file that a block shows. */
export interface FileReading {
  name: string;
  url: string;
  mediaType: string;
  bytes: number;
}

/** What a block needs from outside to be read: names of what it refers to, and the language. */
export interface ReadingContext {
  language: Language;
  /** Title of a page, or undefined when it does not exist or the reader may not see it. */
  pageTitle(id: string): string | undefined;
  /** Address of a page, as for its title. */
  pageUrl(id: string): string | undefined;
  /** Name of a territory. */
  territoryName(code: string): string | undefined;
  /** A file that the page uses; absent where none is known. */
  file?(id: string): FileReading | undefined;
}

type Attributes = Readonly<Record<string, string>>;

/**
 * A structured block: plain data, from which the editor's node, the validator, the projection and the exports are built.
 * Every attribute is a string kept as typed; an absent attribute reads as its default.
 */
export interface Block<Name extends string = string> {
  name: Name;
  label: Label;
  /** One sentence for the insertion menu. */
  description: Label;
  /** Words that find it in the insertion menu, besides its label. */
  keywords: readonly string[];
  /** Inline blocks stand within a paragraph; others stand between paragraphs. */
  inline: boolean;
  /** It holds paragraphs, lists and so on, which several people write as they do the rest of the body. */
  prose?: true;
  /** It has rows without prose, with these columns; they lie in the document's `data`, under the block's id. */
  rows?: readonly string[];
  /** Attributes and their defaults. `id` is added to all. */
  attributes: Attributes;
  /** What it says by itself; the prose that it holds is read beside. */
  toText(attributes: Attributes, context: ReadingContext, rows: readonly ListRow[]): string;
  toMarkdown(attributes: Attributes, context: ReadingContext, rows: readonly ListRow[]): string;
  /** How the lines of the prose that it holds stand in Markdown; absent: after what it says by itself. */
  aroundMarkdown?(lines: readonly string[], attributes: Attributes, context: ReadingContext): string[];
  /** Attributes that a template made of a page keeps, when the others are true of that page alone; absent: all of them. */
  keptByTemplates?: readonly string[];
  /** The page that it refers to, if it does. */
  linkedPage?(attributes: Attributes): string | undefined;
  /** The file that it shows, if it does. */
  usedFile?(attributes: Attributes): string | undefined;
  /** Whether it shows an image without saying what is on it: the page is not opened to others before it does. */
  lacksAlternative?(attributes: Attributes): boolean;
}

/** Declares a block. */
export function defineBlock<Name extends string>(block: Block<Name>): Block<Name> {
  return block;
}

/** The attributes of a stored block as strings: unknown ones left out, absent or strange ones replaced by the default. */
export function blockAttributes(block: Block, stored: Readonly<Record<string, unknown>> | undefined) {
  const attributes: Record<string, string> = { id: typeof stored?.id === "string" ? stored.id : "" };
  for (const [name, fallback] of Object.entries(block.attributes)) {
    attributes[name] = storedText(stored?.[name]) ?? fallback;
  }
  return attributes;
}
