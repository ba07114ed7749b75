import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { extensionsFor, ownVocabulary, relax } from "@passerelles/shared/document/tiptap-nodes.ts";
import { getSchema } from "@tiptap/core";
import { GapCursor } from "@tiptap/pm/gapcursor";
import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { toTextEnd } from "./text-ends.ts";

const schema = relax(getSchema(extensionsFor(ownVocabulary())));
const p = (text = ""): BodyNode => ({ type: "paragraph", content: text ? [{ type: "text", text }] : [] });
const around = (type: string, ...content: BodyNode[]): BodyNode => ({ type, content });
const tr = (...texts: string[]) => around("tableRow", ...texts.map((text) => around("tableCell", p(text))));
const row = (order: string, ...cells: [string, ...BodyNode[]][]): BodyNode => ({
  type: "proseRow",
  attrs: { id: order, order },
  content: cells.map(([column, ...content]) => ({ type: "proseCell", attrs: { column }, content })),
});
const image = { type: "figure", attrs: { id: "image" } };

/** What the page is once something was typed at that end, and whether the caret stood between blocks. */
function typedAt(side: "start" | "end", ...content: BodyNode[]) {
  const state = EditorState.create({ doc: schema.nodeFromJSON({ type: "doc", content }) });
  const gone = state.apply(toTextEnd(state, side));
  const isBetween = gone.selection instanceof GapCursor;
  if (isBetween) return { isBetween, at: gone.selection.from };
  const { doc } = gone.tr.insertText("*");
  return { isBetween, text: doc.textBetween(0, doc.content.size, "|") };
}

test("Ctrl+End leads into the last cell of a table, or of the row that is read last, and Ctrl+Home into the first", () => {
  const table = around("table", tr("a", "b"), tr("c", "d"));
  expect(typedAt("end", p("un"), table).text).toBe("un|a|b|c|d*");
  expect(typedAt("start", table, p("un")).text).toBe("*a|b|c|d|un");
  const rows = around(
    "etapes",
    row("a2", ["processus", p("d")], ["etape", p("c")]),
    row("a1", ["etape", p("a"), p("b")]),
  );
  expect(typedAt("end", p("un"), rows).text).toBe("un|d*|c|a|b");
  expect(typedAt("start", rows, p("un")).text).toBe("d|c|*a|b|un");
  const hollow = around("etapes", row("a1", ["etape", p("a")], ["processus"]));
  expect(typedAt("end", hollow).text).toBe("a|*");
  expect(
    typedAt("end", p("un"), around("encart", p("deux"), around("bulletList", around("listItem", p("x"))))).text,
  ).toBe("un|deux|x*");
});

test("beside a card, or a block that has no rows, it leads between the blocks", () => {
  expect(typedAt("end", p("un"), image)).toEqual({ isBetween: true, at: 5 });
  expect(typedAt("start", image, p("un"))).toEqual({ isBetween: true, at: 0 });
  expect(typedAt("end", p("un"), around("etapes"))).toEqual({ isBetween: true, at: 6 });
  expect(typedAt("end", around("encart", p("un"), image))).toEqual({ isBetween: true, at: 6 });
  expect(typedAt("start", p("un"), image).text).toBe("*un");
});
