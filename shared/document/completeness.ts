import { blockAttributes } from "../blocks/define-block.ts";
import { findBlock } from "../blocks/index.ts";
import type { BodyNode } from "./body-node.ts";
import { unfilledParts } from "./unfilled-parts.ts";
import { walkBody } from "./walk-body.ts";

/**
 * What is looked at: a section that has something in it, a figure with its source, a partner that is an organisation, a
 * quotation of somebody, an image that is described.
 */
export type CheckedThing = "section" | "figure" | "partner" | "quote" | "image";

/** One line of the checklist of a page. */
export interface Check {
  thing: CheckedThing;
  isDone: boolean;
  /** What it is about, in the page's own words; "" where there are none. */
  label: string;
  /** Name of the node, and which one it is among those of that name, from 0, in reading order. */
  node: string;
  nth: number;
  /** Id of the block, for those that have one. */
  blockId?: string;
  /** Id of the row of the block, for those that are rows. */
  rowId?: string;
}

/** The fields and the columns that hold figures, of blocks that give one source for all of theirs. */
const sourcedFigures: Readonly<Record<string, readonly string[]>> = {
  population: ["total", "count"],
  financement: ["total", "montant"],
  flotte: ["nombre"],
};

/**
 * How complete a page is for what it began with: the sections that its template laid and its writers kept, those without
 * further headings; its figures that have a value, by themselves or in a block; its partners; its quotations; its images.
 * In that order, each in reading order.
 */
export function completenessOf(body: BodyNode): Check[] {
  return [...sections(body), ...blockChecks(body)];
}

function sections(body: BodyNode): Check[] {
  const unfilled = unfilledParts(body);
  const headings: BodyNode[] = [];
  walkBody(body, (node) => {
    if (node.type === "heading") headings.push(node);
  });
  const top = (body.content ?? []).filter(({ type }) => type === "heading");
  return top.flatMap((heading, at) => {
    const next = top[at + 1];
    const holdsOthers = next !== undefined && levelOf(next) > levelOf(heading);
    const label = plainText(heading).trim();
    if (label === "" || (holdsOthers && unfilled.has(heading))) return [];
    if (holdsOthers && isFollowedBy(body, heading, next)) return [];
    const nth = headings.indexOf(heading);
    return [{ thing: "section", isDone: !unfilled.has(heading), label, node: heading.type, nth }];
  });
}

/** Whether nothing stands between a heading and the next one: what it says is in the sections that it holds. */
function isFollowedBy({ content = [] }: BodyNode, heading: BodyNode, next: BodyNode): boolean {
  const unfilled = unfilledParts({ type: "doc", content });
  const between = content.slice(content.indexOf(heading) + 1, content.indexOf(next));
  return between.every((node) => unfilled.has(node) || isBlank(node));
}

/** Whether a paragraph holds nothing, or spaces. */
function isBlank({ type, content = [] }: BodyNode): boolean {
  return type === "paragraph" && content.every(({ text }) => text?.trim() === "");
}

function blockChecks(body: BodyNode): Check[] {
  const checks: Check[] = [];
  const counts = new Map<string, number>();
  walkBody(body, (node) => {
    const block = findBlock(node.type);
    if (block === undefined) return;
    const nth = counts.get(node.type) ?? 0;
    counts.set(node.type, nth + 1);
    const attributes = blockAttributes(block, node.attrs);
    const { id = "" } = attributes;
    const add = (thing: CheckedThing, isDone: boolean, label: string, rowId = "") =>
      checks.push({
        ...{ thing, isDone, label: label.trim(), node: node.type, nth },
        ...(id && { blockId: id }),
        ...(rowId && { rowId }),
      });
    const isFilled = (name: string) => (attributes[name] ?? "").trim() !== "";
    const first = firstFigure(node, attributes);
    if (node.type === "indicateur" && isFilled("value"))
      add("figure", isFilled("source") || isFilled("sourceUrl"), `${attributes.value} ${attributes.label}`);
    if (first !== undefined) add("figure", isFilled("source"), `${first} ${attributes.label ?? ""}`);
    if (node.type === "figure" && (isFilled("file") || isFilled("link")))
      add("image", block.lacksAlternative?.(attributes) !== true, attributes.caption ?? "");
    const quoted = node.type === "verbatim" ? (node.content ?? []).map(plainText).join(" ").trim() : "";
    if (quoted !== "") add("quote", isFilled("qui") || isFilled("structure"), firstWords(quoted));
    if (node.type === "partenaires")
      for (const { id: rowId, columns } of node.rows ?? [])
        if (Object.values(columns).some((text) => text.trim() !== ""))
          add("partner", (columns.structure ?? "") !== "", columns.nom ?? "", rowId);
  });
  const order: readonly CheckedThing[] = ["figure", "partner", "quote", "image"];
  return checks.sort((a, b) => order.indexOf(a.thing) - order.indexOf(b.thing));
}

/** The figure by which a block of several is told; undefined where it has none. */
function firstFigure({ type, rows = [] }: BodyNode, attributes: Readonly<Record<string, string>>): string | undefined {
  const names = Object.hasOwn(sourcedFigures, type) ? (sourcedFigures[type] ?? []) : [];
  const places = [attributes, ...rows.map(({ columns }) => columns)];
  return places.flatMap((place) => names.map((name) => place[name]?.trim())).find(Boolean);
}

/** Enough of a quotation to know it again. */
function firstWords(text: string): string {
  const words = text.split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 6).join(" ")}…` : words.join(" ");
}

function levelOf({ attrs }: BodyNode): number {
  return typeof attrs?.level === "number" ? attrs.level : 2;
}

function plainText(node: BodyNode): string {
  return node.text ?? (node.content ?? []).map(plainText).join("");
}
