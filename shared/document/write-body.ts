import * as Y from "yjs";
import type { BodyNode } from "./body-node.ts";

/** Nodes whose children are text, and things that stand among text. */
const textBlocks = new Set(["paragraph", "heading", "codeBlock"]);

/** Yjs nodes for these body nodes, in the form that the y-prosemirror binding writes: adjacent text in one Y.XmlText. */
export function bodyToYjs(nodes: readonly BodyNode[]): (Y.XmlElement | Y.XmlText)[] {
  const made: (Y.XmlElement | Y.XmlText)[] = [];
  let run: BodyNode[] = [];
  const flush = () => {
    if (run.length > 0) made.push(textToYjs(run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type === "text") run.push(node);
    else {
      flush();
      made.push(elementToYjs(node));
    }
  }
  flush();
  return made;
}

function elementToYjs(node: BodyNode): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, string>>(node.type);
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    // The binding keeps numbers and booleans as they are, though Yjs types attributes as strings.
    if (value !== null && value !== undefined) element.setAttribute(name, value as string);
  }
  const children = bodyToYjs(node.content ?? []);
  // Two people who start an empty paragraph at once must find one text there: of two made at that moment, the binding
  // of each would merge the other's into its own, and letters would double.
  if (children.length === 0 && textBlocks.has(node.type)) children.push(new Y.XmlText());
  if (children.length > 0) element.insert(0, children);
  return element;
}

function textToYjs(run: readonly BodyNode[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(
    run.map((node) => {
      const attributes = Object.fromEntries((node.marks ?? []).map((mark) => [mark.type, mark.attrs ?? {}]));
      return node.marks?.length ? { insert: node.text ?? "", attributes } : { insert: node.text ?? "" };
    }),
  );
  return text;
}
