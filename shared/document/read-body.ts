import * as Y from "yjs";
import type { BodyMark, BodyNode } from "./body-node.ts";

/** Deeper nodes than this are not read: the server refuses updates that nest further. */
export const maximumDepth = 100;

/**
 * The body of a document as ProseMirror JSON, whatever nodes it holds: nothing is checked against a schema, nothing is
 * dropped, and the document is not touched.
 */
export function readBody(body: Y.XmlFragment): BodyNode {
  return { type: "doc", content: readChildren(body, 0) };
}

function readChildren(parent: Y.XmlFragment | Y.XmlElement, depth: number): BodyNode[] {
  if (depth >= maximumDepth) return [];
  const nodes: BodyNode[] = [];
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) nodes.push(...readText(child));
    else if (child instanceof Y.XmlElement) nodes.push(readElement(child, depth + 1));
  }
  return nodes;
}

function readElement(element: Y.XmlElement, depth: number): BodyNode {
  const node: BodyNode = { type: element.nodeName };
  const attrs = element.getAttributes() as Record<string, unknown>;
  if (Object.keys(attrs).length > 0) node.attrs = attrs;
  const content = readChildren(element, depth);
  if (content.length > 0) node.content = content;
  return node;
}

function readText(text: Y.XmlText): BodyNode[] {
  const nodes: BodyNode[] = [];
  for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]) {
    if (typeof insert !== "string" || insert === "") continue;
    const marks = Object.entries(attributes ?? {}).map(([name, value]) => readMark(name, value));
    const last = nodes.at(-1);
    // Yjs splits a run wherever somebody began or ended a mark, even when what follows is marked the same.
    if (last && haveSameMarks(last.marks ?? [], marks)) last.text += insert;
    else nodes.push(marks.length > 0 ? { type: "text", text: insert, marks } : { type: "text", text: insert });
  }
  return nodes;
}

function haveSameMarks(a: readonly BodyMark[], b: readonly BodyMark[]): boolean {
  const said = (marks: readonly BodyMark[]) => marks.map((mark) => JSON.stringify(mark)).sort();
  return a.length === b.length && (a.length === 0 || said(a).join() === said(b).join());
}

/** The binding stores marks that may overlap themselves as `name--hash`. */
const overlappingMark = /^(.+)--[A-Za-z0-9+/=]{8}$/;

function readMark(name: string, value: unknown): BodyMark {
  const type = overlappingMark.exec(name)?.[1] ?? name;
  const isObject = typeof value === "object" && value !== null && Object.keys(value).length > 0;
  return isObject ? { type, attrs: value as Record<string, unknown> } : { type };
}
