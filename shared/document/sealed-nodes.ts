import { Extension, type Extensions, Mark, Node, type NodeViewRenderer } from "@tiptap/core";
import { Fragment, type Schema } from "@tiptap/pm/model";
import type { MarkUse, NodeUse, Vocabulary } from "./vocabulary.ts";

/**
 * Extensions for what a document uses and this build does not know: nodes as sealed boxes that can be selected, moved
 * and removed but not opened, marks and attributes carried along. Without them the binding would delete each such node
 * for everybody.
 */
export function sealedExtensions(known: Schema, used: Vocabulary, view?: NodeViewRenderer): Extensions {
  const extensions: Extensions = [];
  for (const [name, use] of used.nodes) {
    const type = known.nodes[name];
    if (type === undefined) extensions.push(sealedNode(name, use, view));
    else extensions.push(...carried(name, use.attributes, Object.keys(type.spec.attrs ?? {})));
  }
  for (const [name, use] of used.marks) {
    const type = known.marks[name];
    if (type === undefined) extensions.push(sealedMark(name, use));
    else extensions.push(...carried(name, use.attributes, Object.keys(type.spec.attrs ?? {})));
  }
  return extensions;
}

function sealedNode(name: string, use: NodeUse, view: NodeViewRenderer | undefined) {
  const tag = use.inline ? "span" : "div";
  return Node.create({
    name,
    group: use.inline ? "inline" : "block",
    inline: use.inline,
    atom: true,
    selectable: true,
    draggable: true,
    isolating: true,
    content: use.inline ? "inline*" : "block*",
    addAttributes: () => hiddenAttributes(use.attributes),
    parseHTML: () => [{ tag: `${tag}[data-sealed="${name}"]`, getAttrs: readAttributes, getContent: readContent }],
    renderHTML: ({ node }) => [
      tag,
      { "data-sealed": name, "data-json": JSON.stringify(node.toJSON()) },
      node.textContent,
    ],
    ...(view && { addNodeView: () => view }),
  });
}

function sealedMark(name: string, use: MarkUse) {
  return Mark.create({
    name,
    inclusive: false,
    ...(use.overlapping && { excludes: "" }),
    addAttributes: () => hiddenAttributes(use.attributes),
    renderHTML: () => ["span", { "data-sealed-mark": name }, 0],
  });
}

function carried(type: string, used: ReadonlySet<string>, declared: readonly string[]): Extensions {
  const unknown = new Set([...used].filter((attribute) => !declared.includes(attribute)));
  if (unknown.size === 0) return [];
  return [
    Extension.create({
      name: `carried-${type}`,
      addGlobalAttributes: () => [{ types: [type], attributes: hiddenAttributes(unknown) }],
    }),
  ];
}

function hiddenAttributes(names: ReadonlySet<string>) {
  return Object.fromEntries([...names].map((name) => [name, { default: null, rendered: false, keepOnSplit: false }]));
}

interface StoredNode {
  attrs?: Record<string, unknown>;
  content?: unknown;
}

function storedNode(element: globalThis.Node): StoredNode {
  try {
    const stored: unknown = JSON.parse((element as HTMLElement).dataset.json ?? "");
    return typeof stored === "object" && stored !== null ? stored : {};
  } catch {
    return {};
  }
}

function readAttributes(element: HTMLElement) {
  return storedNode(element).attrs ?? null;
}

function readContent(element: globalThis.Node, schema: Schema): Fragment {
  try {
    return Fragment.fromJSON(schema, storedNode(element).content);
  } catch {
    return Fragment.empty;
  }
}
