import { Extension, type Extensions, getSchema, type NodeViewRenderer } from "@tiptap/core";
import type { Schema } from "@tiptap/pm/model";
import type { ReadingContext } from "../blocks/define-block.ts";
import { type BlockViews, blockNodes } from "./block-nodes.ts";
import { richText, type TaskLabel } from "./rich-text.ts";
import { sealedExtensions } from "./sealed-nodes.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What the interface brings to the nodes; all of it is optional. */
export interface NodeDrawing {
  views?: BlockViews;
  /** View of the boxes that hold what this build does not know. */
  sealed?: NodeViewRenderer;
  context?: ReadingContext;
  taskLabel?: TaskLabel;
}

/** Every node and mark of an editor for a document that uses this vocabulary. */
export function extensionsFor(used: Vocabulary, drawing: NodeDrawing = {}): Extensions {
  const own = [...richText(drawing.taskLabel), ...blockNodes(drawing.views, drawing.context)];
  return [...own, ...sealedExtensions(getSchema(own), used, drawing.sealed), Leniency];
}

/** The names that every editor of this build knows, whatever the document: using one for the first time asks for nothing. */
export function ownVocabulary(): Vocabulary {
  const schema = getSchema([...richText(), ...blockNodes()]);
  const attributesOf = (attrs: object | undefined) => new Set(Object.keys(attrs ?? {}));
  const nodes = Object.values(schema.nodes).filter((type) => !type.isText && type !== schema.topNodeType);
  return {
    nodes: new Map(nodes.map((type) => [type.name, { attributes: attributesOf(type.spec.attrs), inline: false }])),
    marks: new Map(
      Object.values(schema.marks).map((type) => [
        type.name,
        { attributes: attributesOf(type.spec.attrs), overlapping: false },
      ]),
    ),
    top: new Set(nodes.filter((type) => schema.topNodeType.contentMatch.matchType(type)).map((type) => type.name)),
    sound: true,
  };
}

/**
 * The binding makes nodes with `schema.node`, and deletes for everybody those that it refuses: an empty list, a bold word
 * in code, whatever two people's edits gave together. Here what is stored is shown as it is; commands still follow the rules.
 */
const Leniency = Extension.create({
  name: "leniency",
  onBeforeCreate() {
    relax(this.editor.schema);
  },
});

/** Makes `schema.node` accept any content for a node that it knows. */
export function relax(schema: Schema): Schema {
  schema.node = (type, attrs, content, marks) => {
    const nodeType = typeof type === "string" ? schema.nodes[type] : type;
    if (nodeType === undefined) throw new RangeError(`no node ${type}`);
    return nodeType.create(attrs, content, marks);
  };
  return schema;
}

/**
 * Whether an editor with this schema shows the whole body: it may then be bound to it. A node that has no place at the top
 * is shown within those that it belongs in, a figure in a paragraph, a row in a table; the first edit writes them.
 */
export function canShow(schema: Schema, used: Vocabulary): boolean {
  if (!used.sound) return false;
  for (const name of used.nodes.keys()) if (schema.nodes[name] === undefined || name === "text") return false;
  for (const name of used.marks.keys()) if (schema.marks[name] === undefined) return false;
  return [...used.top].every((name) => {
    const type = schema.nodes[name];
    return type !== undefined && schema.topNodeType.contentMatch.findWrapping(type) !== null;
  });
}
