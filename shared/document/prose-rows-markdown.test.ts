import { expect, test } from "vitest";
import { bodyMarkdown } from "./body-markdown.ts";
import type { BodyNode } from "./body-node.ts";

const p = (text: string): BodyNode => ({ type: "paragraph", ...(text && { content: [{ type: "text", text }] }) });
const ul = (...items: string[]): BodyNode => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [p(item)] })),
});
const row = (order: string, frein: string, initiatives: BodyNode): BodyNode => ({
  type: "proseRow",
  attrs: { order },
  content: [
    { type: "proseCell", attrs: { column: "frein" }, content: [p(frein)] },
    { type: "proseCell", attrs: { column: "initiatives" }, content: [initiatives] },
  ],
});

test("what is missing where that is a finding is said, but of a row that nobody has begun", () => {
  const tree = {
    type: "freinInitiatives",
    content: [row("b", "Horaires", ul("")), row("c", "", ul("")), row("a", "Permis", ul("Auto-école"))],
  };
  const nothing = () => undefined;
  const context = { language: "fr" as const, pageTitle: nothing, pageUrl: nothing, territoryName: nothing };
  expect(bodyMarkdown({ type: "doc", content: [tree] }, context)).toContain(
    "1. **Frein**\n\n   Permis\n\n   **Initiatives**\n\n   - Auto-école\n\n2. **Frein**\n\n   Horaires\n\n   **Initiatives**\n\n   *Aucune initiative connue*",
  );
});
