import * as Y from "yjs";
import { maximumDepth } from "./read-body.ts";

/** How a document uses a node: what an editor must know to show it and never lose it. */
export interface NodeUse {
  attributes: ReadonlySet<string>;
  /** Whether it only ever stands among text. */
  inline: boolean;
}

/** How a document uses a mark. */
export interface MarkUse {
  attributes: ReadonlySet<string>;
  /** Whether the same mark may lie twice on the same text; the binding then stores it as `name--hash`. */
  overlapping: boolean;
}

/** The names that a document's body uses. */
export interface Vocabulary {
  nodes: ReadonlyMap<string, NodeUse>;
  marks: ReadonlyMap<string, MarkUse>;
  /** Names of the nodes that stand at the top of the body. */
  top: ReadonlySet<string>;
  /** False when the body holds what no editor schema can express (text at the top, embedded objects, strange names). */
  sound: boolean;
}

/** The vocabulary of an empty body. */
export const noVocabulary: Vocabulary = { nodes: new Map(), marks: new Map(), top: new Set(), sound: true };

const name = /^[A-Za-z][\w-]{0,63}$/;
const overlappingMark = /^(.+)--[A-Za-z0-9+/=]{8}$/;
const textParents = new Set(["paragraph", "heading", "codeBlock"]);
/** More different names than any document of ours has; past it somebody is playing. */
const maximumNames = 500;

interface Found {
  nodes: Map<string, { attributes: Set<string>; inline: boolean }>;
  marks: Map<string, { attributes: Set<string>; overlapping: boolean }>;
  sound: boolean;
}

/** Reads the vocabulary of a body, without changing it. */
export function readVocabulary(body: Y.XmlFragment): Vocabulary {
  const found: Found = { nodes: new Map(), marks: new Map(), sound: true };
  const top = new Set<string>();
  for (const child of body.toArray()) {
    if (child instanceof Y.XmlElement) {
      top.add(child.nodeName);
      visitElement(found, child, false, 1);
    } else found.sound = false;
  }
  if (found.nodes.size + found.marks.size > maximumNames) found.sound = false;
  return { ...found, top };
}

/** Whether an editor made for `known` can show a document that uses `found`. */
export function covers(known: Vocabulary, found: Vocabulary): boolean {
  for (const [node, use] of found.nodes) {
    const present = known.nodes.get(node);
    if (!present || !within(use.attributes, present.attributes) || (present.inline && !use.inline)) return false;
  }
  for (const [mark, use] of found.marks) {
    const present = known.marks.get(mark);
    if (!present || !within(use.attributes, present.attributes)) return false;
  }
  return within(found.top, known.top) && found.sound === known.sound;
}

/** What an editor made for both can show. */
export function joinVocabularies(one: Vocabulary, other: Vocabulary): Vocabulary {
  const nodes = new Map(one.nodes);
  for (const [node, use] of other.nodes) {
    const present = nodes.get(node);
    nodes.set(node, {
      attributes: new Set([...(present?.attributes ?? []), ...use.attributes]),
      inline: use.inline && (present?.inline ?? true),
    });
  }
  const marks = new Map(one.marks);
  for (const [mark, use] of other.marks) {
    const present = marks.get(mark);
    marks.set(mark, {
      attributes: new Set([...(present?.attributes ?? []), ...use.attributes]),
      overlapping: use.overlapping || (present?.overlapping ?? false),
    });
  }
  return { nodes, marks, top: new Set([...one.top, ...other.top]), sound: one.sound && other.sound };
}

function within(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one));
}

function visitElement(found: Found, element: Y.XmlElement, amongText: boolean, depth: number): void {
  if (depth > maximumDepth || !name.test(element.nodeName)) {
    found.sound = false;
    return;
  }
  const use = found.nodes.get(element.nodeName) ?? { attributes: new Set(), inline: true };
  found.nodes.set(element.nodeName, use);
  use.inline &&= amongText;
  for (const attribute of Object.keys(element.getAttributes())) use.attributes.add(attribute);
  const children = element.toArray();
  const holdsText = textParents.has(element.nodeName) || children.some((child) => child instanceof Y.XmlText);
  for (const child of children) {
    if (child instanceof Y.XmlText) visitText(found, child);
    else if (child instanceof Y.XmlElement) visitElement(found, child, holdsText, depth + 1);
    else found.sound = false;
  }
}

function visitText(found: Found, text: Y.XmlText): void {
  for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    if (typeof insert !== "string" || insert === "") found.sound = false;
    for (const [stored, value] of Object.entries(attributes ?? {})) {
      const overlapping = overlappingMark.exec(stored)?.[1];
      const mark = overlapping ?? stored;
      if (!name.test(mark)) found.sound = false;
      const use = found.marks.get(mark) ?? { attributes: new Set(), overlapping: false };
      found.marks.set(mark, use);
      use.overlapping ||= overlapping !== undefined;
      if (typeof value === "object" && value !== null)
        for (const attribute of Object.keys(value)) use.attributes.add(attribute);
    }
  }
}
