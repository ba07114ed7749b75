import type { Block } from "../blocks/define-block.ts";
import { findBlock } from "../blocks/index.ts";
import type { BodyMark, BodyNode } from "../document/body-node.ts";
import type { ListRow } from "../document/page-document.ts";
import { inReadingOrder, proseCellName, proseRowName } from "../document/prose-rows.ts";
import { storedText } from "../document/stored-text.ts";
import { joinedSketch, sketchOf, type WordSketch } from "./word-sketch.ts";

/** What the nodes of two bodies hold, worked out once for each. */
export interface NodeContents {
  /** A number that is the same for two nodes exactly when they read the same. */
  keyOf(node: BodyNode): number;
  sketchOf(node: BodyNode): WordSketch;
}

/** Knows the contents of the nodes of whatever bodies are asked of it. */
export function nodeContents(): NodeContents {
  const numbers = new Map<string, number>();
  const keys = new WeakMap<BodyNode, number>();
  const sketches = new WeakMap<BodyNode, WordSketch>();

  const keyOf = (node: BodyNode): number => {
    const known = keys.get(node);
    if (known !== undefined) return known;
    const told = [node.type, attributesOf(node), (node.rows ?? []).map(filledColumns)];
    const held = holdsText(node)
      ? mergedRuns(node.content ?? []).map((run) => (run.type === "text" ? [run.text, marksKey(run)] : keyOf(run)))
      : childrenOf(node).map(keyOf);
    const written = JSON.stringify([told, held]);
    const key = numbers.get(written) ?? numbers.size;
    numbers.set(written, key);
    keys.set(node, key);
    return key;
  };

  const sketch = (node: BodyNode): WordSketch => {
    const known = sketches.get(node);
    if (known) return known;
    const own = [
      ...Object.values(attributesOf(node)),
      ...(node.rows ?? []).flatMap(({ columns }) => Object.values(columns)),
    ];
    const text = holdsText(node) ? mergedText(node) : "";
    const parts = [sketchOf([text, ...own.filter((value) => typeof value === "string")].join(" "))];
    for (const child of node.content ?? []) if (child.type !== "text") parts.push(sketch(child));
    const made = joinedSketch(parts);
    sketches.set(node, made);
    return made;
  };
  return { keyOf, sketchOf: sketch };
}

const textBlocks = new Set(["paragraph", "heading", "codeBlock"]);

/** Whether a node holds text, and what stands among it, rather than blocks. */
export function holdsText({ type, content = [] }: BodyNode): boolean {
  return textBlocks.has(type) || content.some((child) => child.type === "text" || isInline(child));
}

function isInline({ type }: BodyNode): boolean {
  return type === "hardBreak" || findBlock(type)?.inline === true;
}

/** The children of a node in reading order. */
export function childrenOf(node: BodyNode): readonly BodyNode[] {
  const content = node.content ?? [];
  return content.some(({ type }) => type === proseRowName) ? inReadingOrder(content) : content;
}

/** The attributes that tell something, by name: not what tells a block from others or places it, nor a value like none. */
export function attributesOf({ type, attrs }: BodyNode): Record<string, unknown> {
  const block = findBlock(type);
  const told = Object.entries(attrs ?? {}).filter(([name, value]) => {
    if (isPlace(type, block, name) || value === null || value === undefined) return false;
    return block === undefined || !isDefault(block, name, value);
  });
  return sorted(Object.fromEntries(told));
}

function isPlace(type: string, block: Block | undefined, name: string): boolean {
  return (
    (name === "id" && (block !== undefined || type === proseRowName)) || (name === "order" && type === proseRowName)
  );
}

function isDefault(block: Block, name: string, value: unknown): boolean {
  return Object.hasOwn(block.attributes, name) && storedText(value) === block.attributes[name];
}

/** What makes a node the same one, whatever it holds; undefined for plain rich text. */
export function identityOf({ type, attrs }: BodyNode): string | undefined {
  if (type === proseCellName) return `cell ${String(attrs?.column)}`;
  const { id } = attrs ?? {};
  if (typeof id !== "string" || id === "") return undefined;
  return type === proseRowName || findBlock(type) ? `${type} ${id}` : undefined;
}

/** What a node holds, with text that is marked the same in one. */
export function mergedRuns(content: readonly BodyNode[]): BodyNode[] {
  const runs: BodyNode[] = [];
  for (const node of content) {
    const last = runs.at(-1);
    if (node.type === "text" && node.text === "") continue;
    if (last?.type === "text" && node.type === "text" && marksKey(last) === marksKey(node))
      runs[runs.length - 1] = { ...last, text: `${last.text}${node.text}` };
    else runs.push(node);
  }
  return runs;
}

/** A text that is the same for the same marks in any order. */
export function marksKey({ marks = [] }: BodyNode): string {
  return marks.length === 0 ? "" : marks.map(markKey).sort().join();
}

function markKey({ type, attrs = {} }: BodyMark): string {
  const told = Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined);
  return JSON.stringify([type, sorted(Object.fromEntries(told))]);
}

function mergedText({ content = [] }: BodyNode): string {
  return content.map(({ type, text = "" }) => (type === "text" ? text : " ")).join("");
}

function filledColumns({ columns }: ListRow): Record<string, unknown> {
  return sorted(Object.fromEntries(Object.entries(columns).filter(([, text]) => text !== "")));
}

function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = Object.keys(record).sort();
  return Object.fromEntries(names.map((name) => [name, record[name]]));
}
