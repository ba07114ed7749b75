import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { expect, test } from "vitest";
import { edit, schema } from "./edit-body.ts";
import { p, pageOfTwo } from "./page-of-two.ts";

const lines = (...texts: string[]): BodyNode => ({
  type: "paragraph",
  content: texts.flatMap((text, at) => [
    ...(at > 0 ? [{ type: "hardBreak" }] : []),
    ...(text === "" ? [] : [{ type: "text", text }]),
  ]),
});

type Page = ReturnType<typeof pageOfTwo>;

const shown = ({ seen }: Page) => seen().replaceAll("<hardbreak></hardbreak>", "/");

const write = ({ his }: Page, after: string, words: string) =>
  edit(his.body, (tr, find) => tr.insertText(words, find(after) + after.length));

test.each([
  [[""], ""],
  [["", "suite"], "/suite"],
])("a line that was broken is whole again, with what the other has written in each part", ([, ...more], rest) => {
  const page = pageOfTwo(lines("alphabravo", ...more), p("fin"));
  page.step((body) => edit(body, (tr, find) => tr.insert(find("bravo"), schema.node("hardBreak"))));
  expect(shown(page)).toBe(`<p>alpha/bravo${rest}</p><p>fin</p>`);
  write(page, "br", "+");
  write(page, "avo", " et la suite");
  write(page, "al", "-");
  page.undo.undo();
  expect(shown(page)).toBe(`<p>al-phabr+avo et la suite${rest}</p><p>fin</p>`);
  page.undo.redo();
  expect(shown(page)).toBe(`<p>al-pha/br+avo et la suite${rest}</p><p>fin</p>`);
});

test("lines that were joined come apart with what the other has written in each of them", () => {
  const page = pageOfTwo(lines("alpha", "bravo"), p("fin"));
  page.step((body) => edit(body, (tr, find) => tr.delete(find("bravo") - 1, find("bravo"))));
  expect(shown(page)).toBe("<p>alphabravo</p><p>fin</p>");
  write(page, "br", "+");
  write(page, "avo", " et la suite");
  write(page, "al", "-");
  page.undo.undo();
  expect(shown(page)).toBe("<p>al-pha/br+avo et la suite</p><p>fin</p>");
});

test("what the other has written in a line that goes stays, without one's own words", () => {
  const page = pageOfTwo(p("alpha"), p("fin"));
  page.step((body) =>
    edit(body, (tr, find) => {
      const end = find("alpha") + 5;
      return tr.insert(end, schema.node("hardBreak")).insertText("mot", end + 1);
    }),
  );
  expect(shown(page)).toBe("<p>alpha/mot</p><p>fin</p>");
  write(page, "mo", " de lui");
  page.undo.undo();
  expect(shown(page)).toBe("<p>alpha de lui</p><p>fin</p>");
});
