import type { BodyNode } from "../body-node.ts";

/** A heading of level 2 to 4. */
export function heading(level: 2 | 3 | 4, text: string): BodyNode {
  return { type: "heading", attrs: { level }, content: [{ type: "text", text }] };
}

/** A paragraph; an empty one waits for its writer. */
export function paragraph(text = ""): BodyNode {
  return text === "" ? { type: "paragraph" } : { type: "paragraph", content: [{ type: "text", text }] };
}

/** A bullet list with one empty item to start from. */
export function emptyList(type: "bulletList" | "orderedList" = "bulletList"): BodyNode {
  return { type, content: [{ type: "listItem", content: [paragraph()] }] };
}
