import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { kinds } from "../kinds/index.ts";
import type { BodyNode } from "./body-node.ts";
import { mergeContent } from "./merge-content.ts";
import { type PageDocument, pageDocument, readRows, readText } from "./page-document.ts";
import { readBody } from "./read-body.ts";
import { replaceContent } from "./replace-content.ts";
import { bodyToYjs } from "./write-body.ts";
import { addRow, writeColumn, writeText } from "./write-fields.ts";

const kind = kinds.find(({ name }) => name === "fiche-pratique");

interface Content {
  resume: string;
  rows: Record<string, Record<string, string>>;
  body: BodyNode[];
}

function documentOf({ resume, rows, body }: Content): PageDocument {
  const made = pageDocument(new Y.Doc());
  writeText(made.fields, "resume", resume);
  for (const [id, columns] of Object.entries(rows)) addRow(made.fields, "lieux", columns, { id });
  const block = new Y.Map<unknown>();
  for (const [id, columns] of Object.entries(rows)) block.set(id, new Y.Map(Object.entries(columns)));
  made.data.set("p", block);
  made.body.insert(0, bodyToYjs(body));
  return made;
}

function copy({ doc }: PageDocument): PageDocument {
  const made = pageDocument(new Y.Doc());
  Y.applyUpdate(made.doc, Y.encodeStateAsUpdate(doc));
  return made;
}

/** A page before a restore, and just after it. */
function restored(before: Content, version: Content): { wanted: PageDocument; base: PageDocument } {
  const wanted = documentOf(before);
  const base = copy(wanted);
  replaceContent(base, documentOf(version));
  return { wanted, base };
}

function reading(document: PageDocument) {
  return {
    resume: readText(document.fields, "resume"),
    rows: readRows(document.fields, "lieux"),
    data: document.data.toJSON(),
    body: withSortedMarks(readBody(document.body)),
  };
}

function withSortedMarks(node: BodyNode): BodyNode {
  const marks = node.marks?.toSorted((a, b) => (a.type < b.type ? -1 : 1));
  return { ...node, ...(marks && { marks }), ...(node.content && { content: node.content.map(withSortedMarks) }) };
}

const words = fc
  .array(fc.constantFrom("le", "bus", "part", "à", "huit", "heures", "été", "😀"), { maxLength: 6 })
  .map((all) => all.join(" "));
const run = fc.record({ text: words, marks: fc.uniqueArray(fc.constantFrom("bold", "italic"), { maxLength: 2 }) }).map(
  ({ text, marks }): BodyNode => ({
    type: "text",
    text,
    ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
  }),
);
const { node } = fc.letrec<{ node: BodyNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.array(run, { maxLength: 3 }).map((content): BodyNode => ({ type: "paragraph", content })),
    fc
      .record({ level: fc.constantFrom(2, 3), content: fc.array(run, { maxLength: 1 }) })
      .map(({ level, content }): BodyNode => ({ type: "heading", attrs: { level }, content })),
    fc
      .record({ id: fc.constantFrom("a", "b", "c"), content: fc.array(tie("node"), { maxLength: 2 }) })
      .map(({ id, content }): BodyNode => ({ type: "encart", attrs: { id }, content })),
  ),
}));
const content: fc.Arbitrary<Content> = fc.record({
  resume: words,
  rows: fc.dictionary(fc.constantFrom("r1", "r2", "r3"), fc.dictionary(fc.constantFrom("code", "note"), words)),
  body: fc.array(node, { maxLength: 5 }),
});

/** What somebody does to a page: words that nobody else writes are put in texts, in new paragraphs, in fields and in rows. */
type Edit = { act: "type" | "add" | "remove" | "field" | "row"; at: number };
const edits = fc.array(
  fc.record({ act: fc.constantFrom<Edit["act"]>("type", "type", "add", "remove", "field", "row"), at: fc.nat() }),
  { maxLength: 5 },
);

/** Does these edits, and returns the words that were written and have not been removed again. */
function write(document: PageDocument, all: readonly Edit[], writer: string): string[] {
  const written: string[] = [];
  for (const [index, { act, at }] of all.entries()) {
    const word = `${writer}${index}`;
    const texts = [...document.body.createTreeWalker((each) => each instanceof Y.XmlText)] as Y.XmlText[];
    const text = texts[at % Math.max(texts.length, 1)];
    if (act === "type" && text) text.insert(at % (text.length + 1) === 0 ? 0 : text.length, ` ${word} `);
    else if (act === "add") document.body.insert(at % (document.body.length + 1), bodyToYjs([paragraph(word)]));
    else if (act === "remove" && document.body.length > 0) document.body.delete(at % document.body.length);
    else if (act === "field") writeText(document.fields, "resume", `${readText(document.fields, "resume")} ${word}`);
    else if (act === "row") writeRow(document, at, word);
    written.push(word);
  }
  const present = JSON.stringify(reading(document));
  return written.filter((word) => present.includes(word));
}

function writeRow(document: PageDocument, at: number, word: string): void {
  const rows = readRows(document.fields, "lieux");
  const row = rows[at % (rows.length + 1)];
  if (row) writeColumn(document.fields, "lieux", row.id, "note", word);
  else addRow(document.fields, "lieux", { note: word }, { id: word });
}

const paragraph = (text: string, ...marks: string[]): BodyNode => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }) }],
});

describe("laws", () => {
  test("where nobody has written since, all reads again as it did", () => {
    fc.assert(
      fc.property(content, content, (before, version) => {
        const { wanted, base } = restored(before, version);
        const live = copy(base);
        mergeContent(live, base, wanted, kind);
        expect(reading(live)).toEqual(reading(wanted));
      }),
      { numRuns: 200 },
    );
  });

  test("so it does with states that were not made of each other", () => {
    fc.assert(
      fc.property(content, content, (before, version) => {
        const live = documentOf(version);
        mergeContent(live, documentOf(version), documentOf(before), kind);
        expect(reading(live)).toEqual(reading(documentOf(before)));
      }),
    );
  });

  test("where there is nothing to take back, or it is taken back already, nothing is touched", () => {
    fc.assert(
      fc.property(content, content, edits, (before, version, since) => {
        const { wanted, base } = restored(before, version);
        const live = copy(base);
        write(live, since, "x");
        const state = Y.encodeStateAsUpdate(live.doc);
        mergeContent(live, base, copy(base), kind);
        expect(Y.encodeStateAsUpdate(live.doc)).toEqual(state);
        const back = copy(wanted);
        mergeContent(back, base, wanted, kind);
        expect(Y.encodeStateAsUpdate(back.doc)).toEqual(Y.encodeStateAsUpdate(wanted.doc));
      }),
    );
  });

  test("what was written since stays, however often it is done", () => {
    fc.assert(
      fc.property(content, content, edits, (before, version, since) => {
        const { wanted, base } = restored(before, version);
        const live = copy(base);
        const written = write(live, since, "x");
        mergeContent(live, base, wanted, kind);
        for (const word of written) expect(JSON.stringify(reading(live))).toContain(word);
        mergeContent(live, base, wanted, kind);
        for (const word of written) expect(JSON.stringify(reading(live))).toContain(word);
      }),
      { numRuns: 300 },
    );
  });

  test("what two people write while it is done stays on both sides, which read the same", () => {
    fc.assert(
      fc.property(content, content, edits, edits, (before, version, since, meanwhile) => {
        const { wanted, base } = restored(before, version);
        const live = copy(base);
        write(live, since, "x");
        const other = copy(live);
        write(
          other,
          meanwhile.filter(({ act }) => act === "add"),
          "y",
        );
        const added = meanwhile.flatMap(({ act }, index) => (act === "add" ? [`y${index}`] : []));
        mergeContent(live, base, wanted, kind);
        Y.applyUpdate(live.doc, Y.encodeStateAsUpdate(other.doc));
        Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(live.doc));
        expect(reading(other)).toEqual(reading(live));
        expect(added.filter((_word, index) => !JSON.stringify(reading(live)).includes(`y${index}`))).toEqual([]);
      }),
    );
  });
});

describe("taking a restore back", () => {
  const page = (...body: BodyNode[]): Content => ({ resume: "", rows: {}, body });
  const textOf = (document: PageDocument, at: number) => (document.body.get(at) as Y.XmlElement).get(0) as Y.XmlText;
  const linesOf = (document: PageDocument) =>
    (readBody(document.body).content ?? []).map(({ content = [] }) => content.map(({ text }) => text).join(""));

  function takenBack(before: Content, version: Content, since: (live: PageDocument) => void): PageDocument {
    const { wanted, base } = restored(before, version);
    const live = copy(base);
    since(live);
    mergeContent(live, base, wanted, kind);
    return live;
  }

  test("words that the restore had taken out come back around what was typed since", () => {
    const live = takenBack(
      page(paragraph("Le garage solidaire prête des vélos")),
      page(paragraph("Le garage prête")),
      (now) => textOf(now, 0).insert(15, " aussi"),
    );
    expect(linesOf(live)).toEqual(["Le garage solidaire prête des vélos aussi"]);
  });

  test("a paragraph that the restore had brought goes, but stays where somebody has written in it", () => {
    const before = page(paragraph("Un texte"));
    const version = page(paragraph("Un texte"), paragraph("Une ancienne phrase"));
    expect(linesOf(takenBack(before, version, () => {}))).toEqual(["Un texte"]);
    expect(linesOf(takenBack(before, version, (now) => textOf(now, 1).insert(19, " complétée")))).toEqual([
      "Un texte",
      "Une ancienne phrase complétée",
    ]);
  });

  test("a paragraph that the restore had taken out comes back in its place, beside what was added there since", () => {
    const live = takenBack(
      page(paragraph("un"), paragraph("deux"), paragraph("trois")),
      page(paragraph("un"), paragraph("trois")),
      (now) => now.body.insert(1, bodyToYjs([paragraph("nouveau")])),
    );
    expect(linesOf(live)).toEqual(["un", "deux", "nouveau", "trois"]);
  });

  test("what somebody has removed since stays removed", () => {
    const live = takenBack(
      page(paragraph("un"), paragraph("deux mots"), paragraph("trois")),
      page(paragraph("un"), paragraph("deux"), paragraph("trois")),
      (now) => now.body.delete(1),
    );
    expect(linesOf(live)).toEqual(["un", "trois"]);
  });

  test("a block that the restore had moved goes back, and is there once where somebody has written in it", () => {
    const inset = (words: string): BodyNode => ({ type: "encart", attrs: { id: "e" }, content: [paragraph(words)] });
    const [a, b] = [paragraph("Un premier"), paragraph("Un second")];
    const namesOf = (document: PageDocument) => readBody(document.body).content?.map(({ type }) => type);
    const before = page(a, b, inset("À retenir"));
    const version = page(inset("À retenir"), a, b);
    expect(namesOf(takenBack(before, version, () => {}))).toEqual(["paragraph", "paragraph", "encart"]);
    const live = takenBack(before, version, (now) => {
      const held = (now.body.get(0) as Y.XmlElement).get(0) as Y.XmlElement;
      (held.get(0) as Y.XmlText).insert(9, " bien");
    });
    expect(namesOf(live)).toEqual(["encart", "paragraph", "paragraph"]);
    expect(JSON.stringify(readBody(live.body))).toContain("À retenir bien");
  });

  test("marks come back on words that stay, and not on those that were marked anew", () => {
    const live = takenBack(page(paragraph("un mot important", "bold")), page(paragraph("un mot important")), (now) => {
      textOf(now, 0).format(3, 3, { italic: {} });
      textOf(now, 0).insert(16, " ici", {});
    });
    expect(readBody(live.body).content?.[0]?.content).toEqual([
      { type: "text", text: "un ", marks: [{ type: "bold" }] },
      { type: "text", text: "mot", marks: [{ type: "italic" }] },
      { type: "text", text: " important", marks: [{ type: "bold" }] },
      { type: "text", text: " ici" },
    ]);
  });

  test("the letters that somebody types meanwhile in words that stay are kept in their place", () => {
    const { wanted, base } = restored(
      page(paragraph("Le garage solidaire prête des vélos aux jeunes")),
      page(paragraph("Le garage prête des vélos")),
    );
    const live = copy(base);
    textOf(live, 0).insert(25, " neufs");
    const other = copy(live);
    textOf(other, 0).insert(24, "-cargos");
    mergeContent(live, base, wanted, kind);
    Y.applyUpdate(live.doc, Y.encodeStateAsUpdate(other.doc));
    expect(linesOf(live)).toEqual(["Le garage solidaire prête des vélo-cargoss aux jeunes neufs"]);
  });

  test("fields and rows: what was changed since stays, free text is merged", () => {
    const { wanted, base } = restored(
      { resume: "Un prêt de vélos à Lens", rows: { r1: { note: "un" }, r2: { note: "deux" } }, body: [] },
      { resume: "Un prêt à Lens", rows: { r1: { note: "ancien" }, r3: { note: "trois" } }, body: [] },
    );
    const live = copy(base);
    writeText(live.fields, "resume", "Un prêt à Lens et à Arras");
    writeColumn(live.fields, "lieux", "r1", "note", "corrigé");
    writeColumn(live.fields, "lieux", "r3", "note", "complété");
    mergeContent(live, base, wanted, kind);
    expect(readText(live.fields, "resume")).toBe("Un prêt de vélos à Lens et à Arras");
    expect(Object.fromEntries(readRows(live.fields, "lieux").map(({ id, columns }) => [id, columns.note]))).toEqual({
      r1: "corrigé",
      r2: "deux",
      r3: "complété",
    });
  });

  test("many long texts that all differ are left after a while rather than compared without end", () => {
    const long = (seed: number) =>
      paragraph(Array.from({ length: 3000 }, (_one, at) => `${seed}${(at * 7919) % 3001}`).join(" "));
    const many = (seed: number) => page(...Array.from({ length: 30 }, (_one, at) => long(seed * 100 + at)));
    const wanted = documentOf(many(1));
    const base = copy(wanted);
    replaceContent(base, documentOf(many(2)));
    const live = copy(base);
    for (let at = 0; at < 30; at += 1) textOf(live, at).insert(0, "début ");
    mergeContent(live, base, wanted, kind);
    expect(linesOf(live).every((line) => line.includes("début"))).toBe(true);
  }, 30_000);
});
