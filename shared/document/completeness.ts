import { blockAttributes } from "../blocks/define-block.ts";
import { findBlock } from "../blocks/index.ts";
import type { BodyNode } from "./body-node.ts";
import { unfilledParts } from "./unfilled-parts.ts";
import { walkBody } from "./walk-body.ts";

/** What is looked at: a section that has something in it, a figure with its source, a partner that is an organisation, an image that is described. */
export type CheckedThing = "section" | "figure" | "partner" | "image";

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
}

const nodeOf = { section: "heading", figure: "indicateur", partner: "partenaires", image: "figure" } as const;

/**
 * How complete a page is for what it began with: the sections that its template laid and its writers kept, those without
 * further headings; its figures that have a value; its partners; its images. In that order, each in reading order.
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
    return [check("section", !unfilled.has(heading), label, headings.indexOf(heading))];
  });
}

/** Whether nothing stands between a heading and the next one: what it says is in the sections that it holds. */
function isFollowedBy({ content = [] }: BodyNode, heading: BodyNode, next: BodyNode): boolean {
  const unfilled = unfilledParts({ type: "doc", content });
  const between = content.slice(content.indexOf(heading) + 1, content.indexOf(next));
  return between.every((node) => unfilled.has(node) || plainText(node).trim() === "");
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
    const add = (thing: CheckedThing, isDone: boolean, label: string) =>
      checks.push({ ...check(thing, isDone, label.trim(), nth), ...(id && { blockId: id }) });
    const isFilled = (name: string) => (attributes[name] ?? "").trim() !== "";
    if (node.type === nodeOf.figure && isFilled("value"))
      add("figure", isFilled("source") || isFilled("sourceUrl"), `${attributes.value} ${attributes.label}`);
    if (node.type === nodeOf.image && (isFilled("file") || isFilled("link")))
      add("image", block.lacksAlternative?.(attributes) !== true, attributes.caption ?? "");
    if (node.type === nodeOf.partner)
      for (const { columns } of node.rows ?? [])
        if (Object.values(columns).some((text) => text.trim() !== ""))
          add("partner", (columns.structure ?? "") !== "", columns.nom ?? "");
  });
  const order: readonly CheckedThing[] = ["figure", "partner", "image"];
  return checks.sort((a, b) => order.indexOf(a.thing) - order.indexOf(b.thing));
}

function check(thing: CheckedThing, isDone: boolean, label: string, nth: number): Check {
  return { thing, isDone, label, node: nodeOf[thing], nth };
}

function levelOf({ attrs }: BodyNode): number {
  return typeof attrs?.level === "number" ? attrs.level : 2;
}

function plainText(node: BodyNode): string {
  return node.text ?? (node.content ?? []).map(plainText).join("");
}
