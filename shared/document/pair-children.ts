import * as Y from "yjs";
import { likeness, sketchOf } from "../compare/word-sketch.ts";
import { alignChildren } from "./align-children.ts";
import { contentKey } from "./content-key.ts";
import type { Merging } from "./merge-values.ts";

/** What a node of a shared body holds. */
export type Child = Y.XmlElement | Y.XmlText | Y.XmlHook;

/** Which child of another state each child is: the same element by its place in the shared history, else by what it says. */
export function pairsOf(from: readonly Child[], to: readonly Child[], merging: Merging): Map<Child, Child> {
  const byId = new Map(to.map((child) => [idOf(child), child]));
  const pairs = new Map<Child, Child>();
  const same = (a: Child, b: Child) => contentKey(a, merging.keys) === contentKey(b, merging.keys);
  let [gap, next] = [[] as Child[], 0];
  const places = new Map(to.map((child, place) => [child, place]));
  const fill = (until: number) => {
    const steps = gap.length > 0 && next < until ? alignChildren(gap, to.slice(next, until), { same, alike }) : [];
    for (const step of steps) if (step.from && step.to) pairs.set(step.from, step.to);
    gap = [];
  };
  for (const child of from) {
    const other = byId.get(idOf(child));
    const place = other ? (places.get(other) ?? -1) : -1;
    if (!other || place < next || !isSameSort(child, other)) {
      gap.push(child);
      continue;
    }
    fill(place);
    pairs.set(child, other);
    next = place + 1;
  }
  fill(to.length);
  return pairs;
}

/** Children that `wanted` has elsewhere: the same block by its id, or one that says the same. */
export function movedPairs(
  before: readonly Child[],
  after: readonly Child[],
  wantedOf: Map<Child, Child>,
  merging: Merging,
) {
  const known = new Set(wantedOf.values());
  const coming = new Map(after.filter((child) => !known.has(child)).map((child) => [nameOf(child, merging), child]));
  const found = { wantedOf: new Map<Child, Child>(), baseOf: new Map<Child, Child>() };
  for (const child of before) {
    const other = wantedOf.has(child) ? undefined : coming.get(nameOf(child, merging));
    if (!other || found.baseOf.has(other)) continue;
    found.wantedOf.set(child, other);
    found.baseOf.set(other, child);
  }
  return found;
}

function nameOf(child: Child, { keys }: Merging): string {
  const id = child instanceof Y.XmlElement ? child.getAttribute("id") : undefined;
  return typeof id === "string" && id !== "" ? `id ${(child as Y.XmlElement).nodeName} ${id}` : contentKey(child, keys);
}

function idOf({ _item }: Child): string {
  return _item === null ? "" : `${_item.id.client} ${_item.id.clock}`;
}

function isSameSort(a: Child, b: Child): boolean {
  if (a instanceof Y.XmlElement && b instanceof Y.XmlElement) return a.nodeName === b.nodeName;
  return a instanceof Y.XmlText && b instanceof Y.XmlText;
}

/** Whether one may have become the other, for all that they say. */
function alike(a: Child, b: Child): boolean {
  if (!isSameSort(a, b)) return false;
  return a instanceof Y.XmlText || likeness(sketchOf(wordsOf(a)), sketchOf(wordsOf(b))) >= 0.3;
}

/** The first words of a node. */
function wordsOf(node: Child): string {
  let words = "";
  if (!(node instanceof Y.XmlElement)) return words;
  for (const text of node.createTreeWalker((each) => each instanceof Y.XmlText)) {
    words += ` ${String(text)}`;
    if (words.length > 1000) break;
  }
  return words;
}
