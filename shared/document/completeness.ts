import { type Block, type BlockCheck, blockAttributes } from "../blocks/define-block.ts";
import { findBlock } from "../blocks/index.ts";
import { measuresOf } from "./block-measures.ts";
import type { BodyNode } from "./body-node.ts";
import { unfilledParts } from "./unfilled-parts.ts";
import { walkBody } from "./walk-body.ts";

/** One line of the checklist of a page: a section that should have something in it, or what a block is asked to tell. */
export interface Check extends Omit<BlockCheck, "thing"> {
  thing: "section" | "figure" | BlockCheck["thing"];
  /** Name of the node, and which one it is among those of that name, from 0, in reading order. */
  node: string;
  nth: number;
  /** Id of the block, for those that have one. */
  blockId?: string;
}

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
    const prose = (node.content ?? []).map(plainText).join(" ").trim();
    const told = block.checks?.({ attributes, rows: node.rows ?? [], prose }) ?? [];
    for (const check of [...sourceOfFigures(block, node), ...told])
      checks.push({ ...check, label: check.label.trim(), node: node.type, nth, ...(id && { blockId: id }) });
  });
  const order: readonly Check["thing"][] = ["figure", "partner", "quote", "image"];
  return checks.sort((a, b) => order.indexOf(a.thing) - order.indexOf(b.thing));
}

/** Whether a block says where its figures come from, told by the first of them: it has one source for all. */
function sourceOfFigures(block: Block, node: BodyNode): Pick<Check, "thing" | "isDone" | "label">[] {
  const { value = "", label = "", source = "", sourceUrl = "" } = measuresOf(block, node)[0]?.attributes ?? {};
  if (value.trim() === "") return [];
  return [{ thing: "figure", isDone: `${source}${sourceUrl}`.trim() !== "", label: `${value} ${label}` }];
}

function levelOf({ attrs }: BodyNode): number {
  return typeof attrs?.level === "number" ? attrs.level : 2;
}

function plainText(node: BodyNode): string {
  return node.text ?? (node.content ?? []).map(plainText).join("");
}
