import type { Label } from "../strings/label.ts";
import type { TerritoryLevel } from "../territories/territory-code.ts";

/** Types of a field that holds one value. The document keeps the text as it was typed; `read-field.ts` understands it. */
export const scalarTypes = [
  "text",
  "long-text",
  "year",
  "date",
  "date-range",
  "time",
  "number",
  "money",
  "period",
  "url",
  "email",
  "phone",
  "siret",
  "commune-code",
  "postal-code",
  "coordinate",
  "measure",
  "opening-hours",
  "choice",
  "licence",
  "territory",
  "page",
  "person",
] as const;
export type ScalarType = (typeof scalarTypes)[number];

/** What a field of a measure may take; a share is a percentage or a fraction. */
export type MeasureForm = "count" | "count-or-share" | "amount" | "amount-or-share";

export interface Option {
  value: string;
  label: Label;
  /** Heading under which it is offered, where there are many. */
  group?: Label;
}

/** One value, or one column of a list. */
export interface ScalarDefinition {
  type: ScalarType;
  label: Label;
  /** One sentence under the input. */
  help?: Label;
  /** For `choice`: what can be chosen. */
  options?: readonly Option[];
  /** For `page`: the kinds that can be referred to. */
  kinds?: readonly string[];
  /** For `territory`: the levels that are meant; any when absent. */
  levels?: readonly TerritoryLevel[];
  /** For `coordinate`: the greatest number of degrees either way, 180 when absent. */
  degrees?: number;
  /** For `page` in a row: the column that says it in words, where no page has been chosen. */
  wordsIn?: string;
  /** What a new page begins with, as typed, unless its template says otherwise. */
  initial?: string;
  /** What such a value may look like, shown in the empty input. */
  example?: Label;
  /** For `text`: a number, a span of time or a code, of which only the whole makes sense. */
  quantity?: true;
  /** For `date`: a day on which somebody does something, mostly today: it is written with one press. */
  oftenToday?: true;
  /** For `measure`: what may be told there besides words, anything when absent. */
  takes?: MeasureForm;
  /** For `number`: the least that is accepted, any when absent. */
  minimum?: number;
  /** Texts offered while typing; other texts are accepted. */
  suggestions?: readonly string[];
  /**
   * In a column: several values, for `page` and `person`. Each is an entry of its own in the row (`column:value`), so
   * that two people who add one at once both keep theirs.
   */
  many?: boolean;
}

interface Uses {
  /** Name of another field of the kind that is written and read on its line: the period of an amount. */
  beside?: string;
  /**
   * Weight of the field in search: A (like the title) to D (like the body). Absent: not searched. A page or a person that a
   * field refers to is not found by its name: it may be hidden from who searches, and it changes. Names of places always are.
   */
  search?: "A" | "B" | "C" | "D";
  /** Whether lists can be filtered by it. */
  facet?: boolean;
  /** Whether it is a column of lists and exports. */
  column?: boolean;
  /** Hidden from the identity card because the page shows it elsewhere (the title, the summary). */
  elsewhere?: boolean;
}

export type ScalarField = ScalarDefinition & Uses & { list?: undefined };

/** Rows with an order, added, edited and removed one by one by several people at once. */
export interface ListField extends Uses {
  type: "list";
  label: Label;
  help?: Label;
  /** The columns of a row. A list of plain terms has one column, `value`. */
  list: Readonly<Record<string, ScalarDefinition>>;
  /**
   * Each row is an event of the calendar, with the columns `jours` (date-range) and, where it has them, `debut` and `fin`
   * (time), `lieu` (text; else the field `lieu` of the page) and `recurrence` (choice among `repeats`).
   */
  event?: boolean;
  /**
   * Each row is an organisation of a directory, with the columns `structure` (page), `role` (text) and `contacts` (person,
   * many): the page shows them all in its text.
   */
  directory?: boolean;
}

export type FieldDefinition = ScalarField | ListField;
