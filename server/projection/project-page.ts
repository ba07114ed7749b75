import type { ReadingContext } from "@passerelles/shared/blocks/define-block.ts";
import { namedByBlocks } from "@passerelles/shared/document/block-references.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { bodyText } from "@passerelles/shared/document/body-text.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { readBody } from "@passerelles/shared/document/read-body.ts";
import type { IndicatorFinder } from "@passerelles/shared/indicators/referential.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { maximumTyped } from "@passerelles/shared/kinds/field-value.ts";
import { type FieldValues, readFields } from "@passerelles/shared/kinds/read-fields.ts";
import { slugify } from "@passerelles/shared/text/slug.ts";
import * as Y from "yjs";
import { cleanBody } from "./clean-body.ts";
import { cleanRecord, cleanText } from "./clean-text.ts";
import { type NamedFile, namedFiles } from "./named-files.ts";
import { pageMark, withTitles } from "./named-pages.ts";
import { type BlockRowProjection, projectBlockRows } from "./project-block-rows.ts";
import { type EventProjection, projectEvents } from "./project-events.ts";
import { fieldLinksOf, filledValues, peopleOf, searchedText, termsOf, territoriesOf } from "./project-fields.ts";
import { type IndicatorProjection, projectIndicators } from "./project-indicators.ts";
import { withRows } from "./with-rows.ts";

/** UTF-16 units at which projected texts are cut, and most links and files of a page. The document itself keeps everything. */
export const projectionMaxima = {
  title: 300,
  summary: 2000,
  text: 1_000_000,
  links: 2000,
  files: 2000,
  people: 5000,
} as const;

/** What the rest of the application knows of a page: everything that lists, search and reading need. */
export interface PageProjection {
  title: string;
  summary: string;
  /** What the page's address is made from. */
  slugBase: string;
  fields: FieldValues;
  body: BodyNode;
  /** Its summary and body, the pages that it names as `pageMark` marks them. */
  text: string;
  links: { anchor: string; toPageId: string }[];
  /** The files that it names. */
  files: NamedFile[];
  territories: string[];
  terms: { field: string; term: string }[];
  people: { field: string; personId: string }[];
  indicators: IndicatorProjection[];
  events: EventProjection[];
  blockRows: BlockRowProjection[];
  /** Text by search weight; the body is in D. */
  search: Record<"A" | "B" | "C" | "D", string>;
  stateBytes: number;
}

/** Names belong to other pages, which change and may be hidden: text that is stored holds a mark in their place. */
const noNames: ReadingContext = {
  language: "fr",
  pageTitle: pageMark,
  pageUrl: () => undefined,
  territoryName: () => undefined,
};

/**
 * Reads a document of this kind. Whatever the document holds, it gives something that can be stored, and never throws.
 * `find` knows the indicators that the network added besides those that are shipped.
 */
export function projectPage(doc: Y.Doc, kind: Kind, find?: IndicatorFinder): PageProjection {
  const { fields: fieldMap, body: bodyFragment, data } = pageDocument(doc);
  const typed = readFields(kind, fieldMap).values;
  // One unit more than is accepted, so that what was cut still reads as too long.
  const fields = cleanRecord(typed, maximumTyped.long + 1) as FieldValues;
  const body = withRows(cleanBody(readBody(bodyFragment)), data);
  const text = bodyText(body, noNames);
  const filled = filledValues(kind, fields);
  const title = oneLine(fields.title, projectionMaxima.title);
  const summary = typeof fields.resume === "string" ? cleanText(fields.resume, projectionMaxima.summary) : "";
  const search = (weight: "A" | "B" | "C" | "D") => searchedText(kind, filled, weight);
  return {
    ...{ title, summary, slugBase: slugify(title), fields, body },
    text: cleanText([summary, text].filter((part) => part !== "").join("\n"), projectionMaxima.text),
    links: distinctLinks([...blockLinks(body), ...fieldLinksOf(filled)]),
    files: namedFiles(bodyFragment).slice(0, projectionMaxima.files),
    territories: territoriesOf(filled),
    terms: termsOf(kind, filled),
    people: distinctPeople([...peopleOf(filled), ...peopleInBlocks(body)]),
    indicators: projectIndicators(body, find),
    events: projectEvents(kind, fields),
    blockRows: projectBlockRows(body, noNames),
    search: { A: search("A"), B: search("B"), C: search("C"), D: `${search("D")}\n${withTitles(text, () => " ")}` },
    stateBytes: Y.encodeStateAsUpdate(doc).byteLength,
  };
}

function oneLine(value: unknown, maximum: number): string {
  if (typeof value !== "string") return "";
  // French spaces stay what they are: a line does not begin with what they keep to the word before.
  return cleanText(value.replace(/(?:[^\S\u00a0\u202f]|\p{Cc})+/gu, " ").trim(), maximum);
}

function blockLinks(body: BodyNode): { anchor: string; toPageId: string }[] {
  return namedByBlocks(body, "page").map(({ blockId, named }) => ({ anchor: blockId, toPageId: named }));
}

/** People named in the text, by the name of the block that names them. */
function peopleInBlocks(body: BodyNode): { field: string; personId: string }[] {
  return namedByBlocks(body, "person").map(({ block, named }) => ({ field: `block:${block}`, personId: named }));
}

function distinctPeople(people: readonly { field: string; personId: string }[]) {
  const byKey = new Map(people.map((named) => [`${named.field} ${named.personId}`, named]));
  return [...byKey.values()].slice(0, projectionMaxima.people);
}

function distinctLinks(links: readonly { anchor: string; toPageId: string }[]) {
  const byKey = new Map(links.map((link) => [`${link.anchor} ${link.toPageId}`, link]));
  return [...byKey.values()].slice(0, projectionMaxima.links);
}
