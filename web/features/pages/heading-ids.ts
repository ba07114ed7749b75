import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { walkBody } from "@passerelles/shared/document/walk-body.ts";
import { slugify } from "@passerelles/shared/text/slug.ts";

/** An anchor for each heading of a body, unique in it, made from its text so that it survives edits elsewhere. */
export function headingIds(body: BodyNode): ReadonlyMap<BodyNode, string> {
  const ids = new Map<BodyNode, string>();
  const taken = new Set<string>();
  walkBody(body, (node) => {
    if (node.type !== "heading") return;
    const base = `s-${slugify(plainText(node))}`;
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
    taken.add(id);
    ids.set(node, id);
  });
  return ids;
}

function plainText(node: BodyNode): string {
  return node.text ?? (node.content ?? []).map(plainText).join("");
}
