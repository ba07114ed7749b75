import type { ListRow } from "../document/page-document.ts";
import { storedText } from "../document/stored-text.ts";
import type { MeasureAttributes } from "../indicators/measure.ts";
import type { ListField, ScalarDefinition } from "../kinds/field.ts";
import type { Label, Language } from "../strings/label.ts";

/** What a text says of a file that a block shows. */
export interface FileReading {
  name: string;
  url: string;
  mediaType: string;
  bytes: number;
}

/** Somebody whom a field or a block names, as far as the reader may know of them: `name` is null when they may not. */
export interface PersonReading {
  name: string | null;
  role: string | null;
  email: string | null;
  phone: string | null;
}

/** A column of the rows of prose of a block. */
export interface ProseColumn {
  label: Label;
  /** What is written there, said in an empty cell. */
  help: Label;
  /** Each item of the lists that it holds counts by itself: a need, an initiative. */
  items?: true;
  /** It only names its row, as a template does: by itself it says nothing. */
  frame?: true;
  /** What is said where nothing is told: here it is a finding by itself. */
  gap?: Label;
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
  /** Somebody, or undefined when there is nobody any more; absent where nobody is known. */
  person?(id: string): PersonReading | undefined;
}

type Attributes = Readonly<Record<string, string>>;

/** A figure that a block holds, as a measure. */
export interface BlockMeasure {
  /** What is typed of it; with `indicator` where it is known for itself, be it none. */
  attributes: Readonly<Partial<MeasureAttributes>>;
  /** Id of the row that it stands in; absent for what the block says by itself. */
  rowId?: string;
  /** Code of the indicator of which it is a measure, if its value is one that the indicator takes. */
  indicator?: string;
  /** Id of the page that its label begins with the title of. */
  page?: string;
  /** What it is called where neither a label nor an indicator says it. */
  called?: Label;
}

/** What a block is asked to tell besides the source of its figures: the organisation of a partner, who is quoted, what is on an image. */
export type ToldByBlock = "partner" | "quote" | "image";

/** One thing that a block is asked to tell, and whether it does. */
export interface BlockCheck {
  thing: ToldByBlock;
  isDone: boolean;
  /** What it is about, in the page's own words; "" where there are none. */
  label: string;
  /** Id of the row of the block, for those that are rows. */
  rowId?: string;
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
  /** It holds paragraphs, lists and so on, which several people write as they do the rest of the body. */
  prose?: true;
  /**
   * It holds rows of prose: `proseRow` nodes, whose `proseCell`s each say their column by its name here. Each cell is
   * written by several people as the rest of the body is; a row moves by its `order` alone.
   */
  cells?: Readonly<Record<string, ProseColumn>>;
  /** The rows of prose of a new block: what some of their cells begin with, by column and language. One empty row when absent. */
  firstRows?: readonly Readonly<Record<string, Label>>[];
  /** It has rows without prose, with these columns; they lie in the document's `data`, under the block's id. */
  rows?: ListField;
  /** What its attributes are, where the common form writes them. They are kept as typed, as the fields of a kind are. */
  fields?: Readonly<Record<string, ScalarDefinition>>;
  /** Attributes besides `fields` that are free text: what two people type there at once is merged. */
  texts?: readonly string[];
  /** Attributes and their defaults, those of `fields` among them. `id` is added to all. */
  attributes: Attributes;
  /** What it says by itself, when its fields and rows one after the other do not say it well; its prose is read beside. */
  toText?(attributes: Attributes, context: ReadingContext, rows: readonly ListRow[]): string;
  toMarkdown?(attributes: Attributes, context: ReadingContext, rows: readonly ListRow[]): string;
  /** How the lines of the prose that it holds stand in Markdown; absent: after what it says by itself. `said` gives one of its fields. */
  aroundMarkdown?(
    lines: readonly string[],
    attributes: Attributes,
    context: ReadingContext,
    said: (field: string) => string,
  ): string[];
  /** Attributes that a template made of a page keeps, when the others are true of that page alone; absent: all of them. */
  keptByTemplates?: readonly string[];
  /** The file that it shows, if it does. */
  usedFile?(attributes: Attributes): string | undefined;
  /** The address on another host of what it shows once its reader agrees, as typed. */
  usedAddress?(attributes: Attributes): string | undefined;
  /**
   * The figures that it holds, in reading order: they are listed with all others, and to be verified as they are. Rows and
   * fields without a value give none.
   */
  measures?(held: { attributes: Attributes; rows: readonly ListRow[] }): readonly BlockMeasure[];
  /** How complete it is: what it is asked to tell, in reading order; `prose` is the text that it holds. Absent: nothing. */
  checks?(held: { attributes: Attributes; rows: readonly ListRow[]; prose: string }): readonly BlockCheck[];
  /** Whether it shows an image without saying what is on it: the page is not opened to others before it does. */
  lacksAlternative?(attributes: Attributes): boolean;
}

/** Declares a block; each of its fields is an attribute, empty by default. */
export function defineBlock<Name extends string>(
  block: Omit<Block<Name>, "attributes"> & { attributes?: Attributes },
): Block<Name> {
  const ofFields = Object.fromEntries(Object.keys(block.fields ?? {}).map((name) => [name, ""]));
  return { ...block, attributes: { ...ofFields, ...block.attributes } };
}

/** Whether people write text in the block itself, as they do in the rest of the body. */
export function holdsProse(block: Block): boolean {
  return block.prose === true || block.cells !== undefined;
}

/** The attributes of a stored block as strings: unknown ones left out, absent or strange ones replaced by the default. */
export function blockAttributes(block: Block, stored: Readonly<Record<string, unknown>> | undefined) {
  const attributes: Record<string, string> = { id: typeof stored?.id === "string" ? stored.id : "" };
  for (const [name, fallback] of Object.entries(block.attributes)) {
    attributes[name] = storedText(stored?.[name]) ?? fallback;
  }
  return attributes;
}
