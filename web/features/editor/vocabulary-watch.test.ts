import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { extensionsFor, relax } from "@passerelles/shared/document/tiptap-nodes.ts";
import { bodyToYjs } from "@passerelles/shared/document/write-body.ts";
import { getSchema } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { ySyncPlugin } from "@tiptap/y-tiptap";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { unbind } from "./unbind.ts";
import { watchVocabulary } from "./vocabulary-watch.ts";

/** A page that one person edits, bound as the editor binds it, and the same page at somebody else's. */
function twoPeople() {
  const here = pageDocument(new Y.Doc());
  const there = pageDocument(new Y.Doc());
  here.doc.on("update", (update) => Y.applyUpdate(there.doc, update, "here"));
  here.body.insert(0, bodyToYjs([{ type: "paragraph", content: [{ type: "text", text: "texte" }] }]));
  const watch = watchVocabulary(here.body);
  const schema = relax(getSchema(extensionsFor(watch.getSnapshot().vocabulary)));
  const plugin = ySyncPlugin(here.body);
  let state = EditorState.create({ schema, plugins: [plugin] });
  const view = {
    get state() {
      return state;
    },
    dispatch(transaction: typeof state.tr) {
      state = state.apply(transaction);
    },
    hasFocus: () => false,
  } as unknown as EditorView;
  const handle = plugin.spec.view(view);
  watch.onOutgrown(() => unbind(state));
  const receive = () => Y.applyUpdate(here.doc, Y.encodeStateAsUpdate(there.doc), "socket");
  /** Types as a person does: the editor's own transaction, which its binding writes into the body. */
  const type = (text: string) => {
    state = state.apply(state.tr.insertText(text, 1));
    handle.update?.(view, state);
  };
  return { here, there, watch, receive, type, shown: () => state.doc };
}

test("a node that an older application does not know, written by somebody else, stays for everybody", () => {
  const { here, there, watch, receive } = twoPeople();
  let outgrown = 0;
  watch.subscribe(() => {
    outgrown += 1;
  });
  there.body.insert(1, bodyToYjs([{ type: "carte", attrs: { zoom: "4" } }]));
  receive();
  expect(here.body.toString()).toContain("carte");
  expect(there.body.toString()).toContain("carte");
  expect(outgrown).toBe(1);
  expect(watch.getSnapshot().vocabulary.nodes.has("carte")).toBe(true);
});

test("what the editor knows already reaches it without making it anew", () => {
  const { there, watch, receive, shown } = twoPeople();
  there.body.insert(1, bodyToYjs([{ type: "paragraph", content: [{ type: "text", text: "suite" }] }]));
  receive();
  expect(shown().textContent).toBe("textesuite");
  expect(watch.getSnapshot().generation).toBe(0);
});

test("a figure, a link or a mark used for the first time reaches the other's editor without making it anew", () => {
  const { there, watch, receive, shown } = twoPeople();
  const sentence = [
    { type: "text", text: "gras", marks: [{ type: "bold" }] },
    { type: "indicateur", attrs: { id: "a", value: "46 %" } },
  ];
  there.body.insert(1, bodyToYjs([{ type: "paragraph", content: sentence }]));
  receive();
  expect(watch.getSnapshot().generation).toBe(0);
  expect(shown().child(1).child(1).attrs.value).toBe("46 %");
});

test("an editor that is outgrown writes nothing more over what it has not seen", () => {
  const { here, there, receive, type } = twoPeople();
  there.body.insert(1, bodyToYjs([{ type: "carte", attrs: { zoom: "4" } }]));
  receive();
  type("tardif ");
  expect(here.body.toString()).toContain("carte");
});
