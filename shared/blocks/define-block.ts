import { storedText } from "../document/stored-text.ts";
import type { Label, Language } from "../strings/label.ts";

/** What a block needs from outside to be read: names of what it refers to, and the language. */
export interface ReadingContext {
  language: Language;
  /** Title of a page, or undefined when it does not exist or the reader may not see it. */
  pageTitle(id: string): string | undefined;
  /** Address of a page, as for its title. */
  pageUrl(id: string): string | undefined;
  /** Name of a territory. */
  territoryName(code: string): string | undefined;
}

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
  /** Attributes and their defaults. `id` is added to all. */
  attributes: Readonly<Record<string, string>>;
  toText(attributes: Readonly<Record<string, string>>, context: ReadingContext): string;
  toMarkdown(attributes: Readonly<Record<string, string>>, context: ReadingContext): string;
  /** Attributes that a template made of a page keeps, when the others are true of that page alone; absent: all of them. */
  keptByTemplates?: readonly string[];
  /** The page that it refers to, if it does. */
  linkedPage?(attributes: Readonly<Record<string, string>>): string | undefined;
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
