import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import type { FieldDefinition } from "@passerelles/shared/kinds/field.ts";
import type { DocumentContent } from "../pages/document-content.ts";

/**
 * What a template takes of a page: its body, whose figures say what is measured and no more, and the fields by which
 * pages are sorted. What is true of that page alone (places, people, addresses, values) would be wrong in the next one.
 */
export function templateOfPage({ fields, body }: DocumentContent, kind: Kind): DocumentContent {
  const kept = Object.entries(fields).filter(([name]) => {
    const definition = kind.fields[name];
    return definition !== undefined && sortsPages(definition);
  });
  return { fields: Object.fromEntries(kept), body: body.map(withoutValues) };
}

function sortsPages(definition: FieldDefinition): boolean {
  if (definition.list === undefined) {
    return definition.type === "licence" || (definition.facet === true && definition.type !== "territory");
  }
  const ofOnePage = new Set(["territory", "page", "person"]);
  return definition.facet === true && Object.values(definition.list).every(({ type }) => !ofOnePage.has(type));
}

function withoutValues(node: BodyNode): BodyNode {
  const block = findBlock(node.type);
  if (block?.keptByTemplates !== undefined) {
    const { keptByTemplates } = block;
    const attributes = Object.entries(blockAttributes(block, node.attrs));
    const { rows: _ofThatPage, ...kept } = node;
    return { ...kept, attrs: Object.fromEntries(attributes.filter(([name]) => keptByTemplates.includes(name))) };
  }
  return node.content === undefined ? node : { ...node, content: node.content.map(withoutValues) };
}
