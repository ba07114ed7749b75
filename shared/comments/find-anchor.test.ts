import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { BodyNode } from "../document/body-node.ts";
import { type PageDocument, pageDocument } from "../document/page-document.ts";
import { bodyToYjs } from "../document/write-body.ts";
import { addRow, writeColumn, writeText } from "../document/write-fields.ts";
import type { Anchor, TextAnchor } from "./anchor.ts";
import { anchorFinder, type FoundAnchor, movedAnchor } from "./find-anchor.ts";
import { anchorText } from "./quote-text.ts";
import { indexText, type TextPlace } from "./text-index.ts";

const paragraph = (text: string): BodyNode => ({
  type: "paragraph",
  content: text === "" ? [] : [{ type: "text", text }],
});
const inset = (id: string, ...lines: string[]): BodyNode => ({
  type: "encart",
  attrs: { id },
  content: lines.map(paragraph),
});
const table = (...rows: string[][]): BodyNode => ({
  type: "table",
  content: rows.map((cells) => ({
    type: "tableRow",
    content: cells.map((cell) => ({ type: "tableCell", content: [paragraph(cell)] })),
  })),
});
const steps = (id: string, ...rows: [string, string][]): BodyNode => ({
  type: "etapes",
  attrs: { id },
  content: rows.map(([row, text], at) => ({
    type: "proseRow",
    attrs: { id: row, order: `a${at}` },
    content: [{ type: "proseCell", attrs: { column: "etape" }, content: [paragraph(text)] }],
  })),
});

/** A page, and what people do in it as the editor does it: what is split, joined, moved or turned is deleted and made anew. */
class Page {
  readonly document = pageDocument(new Y.Doc());

  constructor(content: readonly (string | BodyNode)[]) {
    this.document.body.insert(0, bodyToYjs(content.map((one) => (typeof one === "string" ? paragraph(one) : one))));
  }

  get texts(): Y.XmlText[] {
    return [...this.document.body.createTreeWalker((each) => each instanceof Y.XmlText)] as Y.XmlText[];
  }

  /** The text that says this, and where in it. */
  at(words: string, from = 0): { text: Y.XmlText; offset: number } {
    const text = this.texts.slice(from).find((one) => one.toString().includes(words));
    if (!text) throw new Error(`nothing says ${words}`);
    return { text, offset: text.toString().indexOf(words) };
  }

  type(after: string, words: string): void {
    const { text, offset } = this.at(after);
    text.insert(offset + after.length, words);
  }

  rewrite(words: string, by: string): void {
    const { text, offset } = this.at(words);
    this.document.doc.transact(() => {
      text.delete(offset, words.length);
      if (by !== "") text.insert(offset, by);
    });
  }

  /** Splits the paragraph that says this, after these words. */
  split(after: string): void {
    const { text, offset } = this.at(after);
    const at = offset + after.length;
    const tail = text.toString().slice(at);
    const line = text.parent as Y.XmlElement;
    const around = line.parent as Y.XmlElement;
    this.document.doc.transact(() => {
      text.delete(at, tail.length);
      around.insert(around.toArray().indexOf(line) + 1, bodyToYjs([paragraph(tail)]));
    });
  }

  /** Joins the block at the top after this one to it. */
  join(place: number): void {
    const [one, other] = [this.document.body.get(place), this.document.body.get(place + 1)] as [
      Y.XmlElement,
      Y.XmlElement,
    ];
    const tail = (other.get(0) as Y.XmlText).toString();
    this.document.doc.transact(() => {
      this.document.body.delete(place + 1);
      (one.get(0) as Y.XmlText).insert((one.get(0) as Y.XmlText).length, tail);
    });
  }

  move(place: number, to: number): void {
    this.document.doc.transact(() => {
      const copy = (this.document.body.get(place) as Y.XmlElement).clone() as Y.XmlElement;
      this.document.body.delete(place);
      this.document.body.insert(to, [copy]);
    });
  }

  put(place: number, ...nodes: BodyNode[]): void {
    this.document.body.insert(place, bodyToYjs(nodes));
  }

  remove(place: number, count = 1): void {
    this.document.body.delete(place, count);
  }

  anchor(quote: string, from = 0): TextAnchor {
    const { text, offset } = this.at(quote, from);
    return this.between({ text, offset }, { text, offset: offset + quote.length });
  }

  between(start: TextPlace, end: TextPlace): TextAnchor {
    const anchor = anchorText(indexText(this.document.body), start, end);
    if (!anchor) throw new Error("no words there");
    return anchor;
  }
}

/** What was found, with the words there between brackets, in the lines that hold them. */
function told(document: PageDocument, { place, spot }: FoundAnchor): string {
  if (spot?.kind !== "text") return spot === null ? place : `${place} ${Object.values(spot).join(" ")}`;
  const texts = [...document.body.createTreeWalker((each) => each instanceof Y.XmlText)] as Y.XmlText[];
  const [first, last] = [texts.indexOf(spot.start.text), texts.indexOf(spot.end.text)];
  const lines = texts.slice(first, last + 1).map((text, at) => {
    let line = text.toString();
    if (first + at === last) line = `${line.slice(0, spot.end.offset)}]${line.slice(spot.end.offset)}`;
    if (at === 0) line = `${line.slice(0, spot.start.offset)}[${line.slice(spot.start.offset)}`;
    return line;
  });
  return `${place} ${lines.join(" / ")}`;
}

const first = "Le garage solidaire prête des vélos aux jeunes de la ville.";
const second = "Une navette dessert la zone d’activité chaque matin.";
const third = "Le permis de conduire reste hors de prix pour beaucoup.";
const quote = "prête des vélos aux jeunes";

interface Case {
  name: string;
  content?: readonly (string | BodyNode)[];
  /** What the comment is about, and from which text on it is looked for. */
  quote?: string;
  from?: number;
  change(page: Page): void;
  expected: string;
}

const inPlace = "found Le garage solidaire [prête des vélos aux jeunes] de la ville.";
const elsewhere = inPlace.replace("found", "moved");

const cases: Case[] = [
  { name: "nothing has changed", change: () => {}, expected: inPlace },
  {
    name: "words were typed before it",
    change: (page) => page.type("Le ", "grand "),
    expected: "found Le grand garage solidaire [prête des vélos aux jeunes] de la ville.",
  },
  {
    name: "words were typed just before it",
    change: (page) => page.type("solidaire ", "aussi "),
    expected: "found Le garage solidaire aussi [prête des vélos aux jeunes] de la ville.",
  },
  {
    name: "words were typed just after it",
    change: (page) => page.type("jeunes", " gens"),
    expected: "found Le garage solidaire [prête des vélos aux jeunes] gens de la ville.",
  },
  {
    name: "words were typed in it",
    change: (page) => page.type("vélos", " électriques"),
    expected: "found Le garage solidaire [prête des vélos électriques aux jeunes] de la ville.",
  },
  {
    name: "a word of it was corrected",
    change: (page) => page.rewrite("vélos", "scooters"),
    expected: "found Le garage solidaire [prête des scooters aux jeunes] de la ville.",
  },
  {
    name: "its first word was replaced",
    change: (page) => page.rewrite("prête", "loue"),
    expected: "moved Le garage solidaire [loue des vélos aux jeunes] de la ville.",
  },
  {
    name: "its last word was replaced",
    change: (page) => page.rewrite("jeunes", "familles"),
    expected: "moved Le garage solidaire [prête des vélos aux familles] de la ville.",
  },
  {
    name: "a word of it was taken out",
    change: (page) => page.rewrite(" des vélos", ""),
    expected: "found Le garage solidaire [prête aux jeunes] de la ville.",
  },
  {
    name: "its paragraph was split before it",
    change: (page) => page.split("garage "),
    expected: "moved solidaire [prête des vélos aux jeunes] de la ville.",
  },
  {
    name: "its paragraph was split after it",
    change: (page) => page.split("jeunes de"),
    expected: inPlace.replace(" la ville.", ""),
  },
  {
    name: "its paragraph was split within it",
    change: (page) => page.split("des vélos"),
    expected: "moved Le garage solidaire [prête des vélos /  aux jeunes] de la ville.",
  },
  {
    name: "its paragraph was split within a word of it",
    change: (page) => page.split("des vé"),
    expected: "moved Le garage solidaire [prête des vé / los aux jeunes] de la ville.",
  },
  {
    name: "its paragraph was split within it, and something stands between",
    change: (page) => {
      page.split("des vélos");
      page.put(1, paragraph(""));
    },
    expected: "moved Le garage solidaire [prête des vélos /  /  aux jeunes] de la ville.",
  },
  {
    name: "its paragraph was joined to the one before",
    content: [second, first],
    change: (page) => page.join(0),
    expected: `moved ${second}Le garage solidaire [prête des vélos aux jeunes] de la ville.`,
  },
  {
    name: "the paragraph after was joined to its own",
    change: (page) => page.join(0),
    expected: `${inPlace}${second}`,
  },
  {
    name: "its paragraph was split and joined again",
    change: (page) => {
      page.split("des vélos");
      page.join(0);
    },
    expected: elsewhere,
  },
  { name: "its paragraph was moved down", change: (page) => page.move(0, 2), expected: elsewhere },
  {
    name: "its paragraph was moved and rewritten in part",
    change: (page) => {
      page.move(0, 2);
      page.rewrite("vélos", "scooters");
    },
    expected: "moved Le garage solidaire [prête des scooters aux jeunes] de la ville.",
  },
  {
    name: "others were put before it and taken away",
    change: (page) => {
      page.put(0, paragraph("Neuf"), paragraph("Encore"));
      page.remove(0);
    },
    expected: inPlace,
  },
  {
    name: "its paragraph has become an item of a list",
    change: (page) => {
      page.remove(0);
      page.put(0, { type: "bulletList", content: [{ type: "listItem", content: [paragraph(first)] }] });
    },
    expected: elsewhere,
  },
  {
    name: "its paragraph has become a heading",
    change: (page) => {
      page.remove(0);
      page.put(0, { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: first }] });
    },
    expected: elsewhere,
  },
  {
    name: "its paragraph was put in an inset",
    change: (page) => {
      page.remove(0);
      page.put(1, inset("e", first));
    },
    expected: elsewhere,
  },
  {
    name: "its sentence was put in another paragraph",
    change: (page) => {
      page.rewrite(first, "");
      page.type(second, ` ${first}`);
    },
    expected: `moved ${second} Le garage solidaire [prête des vélos aux jeunes] de la ville.`,
  },
  { name: "its words were deleted", change: (page) => page.rewrite(` ${quote}`, ""), expected: "lost" },
  { name: "its paragraph was deleted", change: (page) => page.remove(0), expected: "lost" },
  {
    name: "its sentence was replaced by another",
    change: (page) => page.rewrite(first, "Tout autre chose a été écrit ici."),
    expected: "lost",
  },
  { name: "everything was deleted", change: (page) => page.remove(0, 3), expected: "lost" },
  {
    name: "its paragraph was deleted in an inset that stays",
    content: [second, inset("e", first, third)],
    change: (page) => (page.document.body.get(1) as Y.XmlElement).delete(0),
    expected: "lost block e",
  },
  {
    name: "its inset was moved",
    content: [inset("e", first), second, third],
    change: (page) => page.move(0, 2),
    expected: elsewhere,
  },
  {
    name: "its inset was deleted",
    content: [inset("e", first), second],
    change: (page) => page.remove(0),
    expected: "lost",
  },
  {
    name: "the same words stand in three places, and it is about the second",
    content: ["Lundi : ouvert le matin.", "Mardi : ouvert le matin.", "Jeudi : ouvert le matin."],
    quote: "ouvert le matin",
    from: 1,
    change: () => {},
    expected: "found Mardi : [ouvert le matin].",
  },
  {
    name: "of the same words in three places, those that it is about were rewritten in part",
    content: ["Lundi : ouvert le matin.", "Mardi : ouvert le matin.", "Jeudi : ouvert le matin."],
    quote: "ouvert le matin",
    from: 1,
    change: (page) => {
      const { text } = page.at("Mardi");
      text.delete(15, 2);
      text.insert(15, "chaque");
    },
    expected: "found Mardi : [ouvert chaque matin].",
  },
  {
    name: "of the same words in three places, the paragraph of those that it is about was moved",
    content: ["Lundi : ouvert le matin.", "Mardi : ouvert le matin.", "Jeudi : ouvert le matin."],
    quote: "ouvert le matin",
    from: 1,
    change: (page) => page.move(1, 0),
    expected: "moved Mardi : [ouvert le matin].",
  },
  {
    name: "of the same words in two places, the other one was deleted",
    content: ["Lundi : ouvert le matin.", "Mardi : ouvert le matin."],
    quote: "ouvert le matin",
    from: 1,
    change: (page) => page.remove(0),
    expected: "found Mardi : [ouvert le matin].",
  },
  {
    name: "a short number was replaced by another, and stands elsewhere",
    content: ["Il y a 250 retours à l’emploi.", "Le budget est de 250 euros par an et par famille."],
    quote: "250",
    change: (page) => page.rewrite("250", "320"),
    expected: "lost",
  },
  {
    name: "it is a cell of a table, and a row was put before its own",
    content: [table(["Essonne", "quarante véhicules"], ["Nord", "douze véhicules"])],
    quote: "quarante véhicules",
    change: (page) =>
      (page.document.body.get(0) as Y.XmlElement).insert(
        0,
        bodyToYjs(table(["Rhône", "vingt véhicules"]).content ?? []),
      ),
    expected: "found [quarante véhicules]",
  },
  {
    name: "it is a cell of a table whose row was moved",
    content: [table(["Essonne", "quarante véhicules"], ["Nord", "douze véhicules"])],
    quote: "quarante véhicules",
    change: (page) => {
      const held = page.document.body.get(0) as Y.XmlElement;
      const row = (held.get(0) as Y.XmlElement).clone() as Y.XmlElement;
      held.delete(0);
      held.insert(1, [row]);
    },
    expected: "moved [quarante véhicules]",
  },
  {
    name: "it is in a row of prose whose place changes",
    content: [steps("s", ["r1", "Préparer le terrain"], ["r2", "Ouvrir le lieu"])],
    quote: "Préparer le terrain",
    change: (page) => ((page.document.body.get(0) as Y.XmlElement).get(0) as Y.XmlElement).setAttribute("order", "a9"),
    expected: "found [Préparer le terrain]",
  },
  {
    name: "it is in a row of prose that was deleted",
    content: [steps("s", ["r1", "Préparer le terrain"], ["r2", "Ouvrir le lieu"])],
    quote: "Préparer le terrain",
    change: (page) => (page.document.body.get(0) as Y.XmlElement).delete(0),
    expected: "lost block s",
  },
  {
    name: "it spans two paragraphs, and one was put between",
    quote: "",
    change: (page) => page.put(1, paragraph("Entre les deux.")),
    expected:
      "found Le garage solidaire prête des vélos aux jeunes de la [ville. / Entre les deux. / Une navette] dessert la zone d’activité chaque matin.",
  },
  {
    name: "its paragraph was deleted and brought back by undoing",
    change: (page) => {
      const undo = new Y.UndoManager(page.document.body);
      page.remove(0);
      undo.undo();
      undo.destroy();
    },
    expected: inPlace,
  },
];

describe("a stretch of the text of a page, when", () => {
  test.each(cases)("$name", ({ content = [first, second, third], quote: words = quote, from, change, expected }) => {
    const page = new Page(content);
    const anchor =
      words === ""
        ? page.between(page.at("ville."), { ...page.at("Une navette"), offset: "Une navette".length })
        : page.anchor(words, from);
    change(page);
    const found = anchorFinder(page.document)(anchor);
    expect(told(page.document, found)).toBe(expected);
    const moved = movedAnchor(anchor, found);
    expect(anchorFinder(page.document)(moved).spot).toEqual(found.spot);
    expect(moved).toMatchObject({ quote: anchor.quote });
  });
});

describe("a block, a row, a field", () => {
  const partners = () => {
    const page = new Page([
      { type: "partenaires", attrs: { id: "p" } },
      { ...inset("e"), type: "inconnu" },
      steps("s", ["r1", "Préparer"]),
    ]);
    addRow(page.document.data, "p", { nom: "Wimoov", role: "prête des vélos aux jeunes" }, { id: "1" });
    addRow(page.document.fields, "lieux", { note: "quartier de la gare" }, { id: "l1" });
    writeText(page.document.fields, "resume", "Un garage solidaire à Lens");
    return page;
  };
  const find = (page: Page, anchor: Anchor) => anchorFinder(page.document)(anchor);
  const around = { prefix: "", suffix: "" };

  test("a block is found by its id where it was moved, and lost once it is gone", () => {
    const page = partners();
    const anchor = { kind: "block", blockId: "p", label: "Partenaires" } as const;
    page.move(0, 2);
    expect(find(page, anchor)).toEqual({ place: "found", spot: { kind: "block", blockId: "p" } });
    page.remove(2);
    expect(find(page, anchor)).toEqual({ place: "lost", spot: null });
  });

  test("a row of a data block is found by its id; once it is gone its block is told", () => {
    const page = partners();
    const anchor = { kind: "block", blockId: "p", row: "1", label: "Wimoov" } as const;
    expect(find(page, anchor)).toEqual({ place: "found", spot: { kind: "block", blockId: "p", row: "1" } });
    (page.document.data.get("p") as Y.Map<unknown>).delete("1");
    expect(find(page, anchor)).toEqual({ place: "lost", spot: { kind: "block", blockId: "p" } });
  });

  test("a row of prose is found by its id", () => {
    const page = partners();
    expect(find(page, { kind: "block", blockId: "s", row: "r1", label: "Préparer" }).place).toBe("found");
    expect(find(page, { kind: "block", blockId: "s", row: "r2", label: "Ouvrir" }).place).toBe("lost");
  });

  test("words in a column of a row follow what is typed before them, and are lost with it", () => {
    const page = partners();
    const anchor: Anchor = {
      kind: "block",
      blockId: "p",
      row: "1",
      column: "role",
      label: "Rôle",
      quote: "des vélos",
      prefix: "prête ",
      suffix: " aux jeunes",
    };
    const spot = { kind: "block", blockId: "p", row: "1", column: "role" };
    expect(find(page, anchor)).toEqual({ place: "found", spot: { ...spot, from: 6, to: 15 } });
    writeColumn(page.document.data, "p", "1", "role", "loue et prête des vélos aux jeunes");
    expect(find(page, anchor)).toEqual({ place: "found", spot: { ...spot, from: 14, to: 23 } });
    writeColumn(page.document.data, "p", "1", "role", "répare");
    expect(find(page, anchor)).toEqual({ place: "lost", spot });
  });

  test("a field of the page is there filled or not; words in it are found again where they were corrected", () => {
    const page = partners();
    expect(find(page, { kind: "field", field: "budget", label: "Budget" })).toEqual({
      place: "found",
      spot: { kind: "field", field: "budget" },
    });
    const anchor: Anchor = {
      kind: "field",
      field: "resume",
      label: "Résumé",
      quote: "garage solidaire à Lens",
      prefix: "Un ",
      suffix: "",
    };
    writeText(page.document.fields, "resume", "Un garage solidaires à Lens");
    expect(find(page, anchor)).toEqual({ place: "moved", spot: { kind: "field", field: "resume", from: 3, to: 27 } });
    writeText(page.document.fields, "resume", "");
    expect(find(page, anchor)).toEqual({ place: "lost", spot: { kind: "field", field: "resume" } });
  });

  test("a row of a field is found by its id, and the field is told once it is gone", () => {
    const page = partners();
    const anchor: Anchor = {
      kind: "field",
      field: "lieux",
      row: "l1",
      column: "note",
      label: "Lieux",
      quote: "la gare",
      ...around,
    };
    expect(find(page, { ...anchor, prefix: "quartier de " }).place).toBe("found");
    expect(find(page, { ...anchor, row: "l2" })).toEqual({ place: "lost", spot: { kind: "field", field: "lieux" } });
  });

  test("the page itself is always there", () => {
    expect(find(partners(), { kind: "page" })).toEqual({ place: "found", spot: { kind: "page" } });
  });
});

describe("laws", () => {
  const line = fc
    .array(fc.constantFrom("le", "bus", "part", "à", "huit", "heures", "😀", "été", "  ", "garage"), { maxLength: 8 })
    .map((all) => all.join(" "));
  const content = fc.array(
    fc.oneof(
      line,
      fc.tuple(fc.constantFrom("a", "b"), fc.array(line, { maxLength: 2 })).map(([id, lines]) => inset(id, ...lines)),
    ),
    { minLength: 1, maxLength: 6 },
  );
  /** Two places of a page, and what is done in it after. */
  const chosen = fc.record({ content, places: fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()) });
  const edit = fc.record({
    act: fc.constantFrom("type", "cut", "split", "move", "remove", "put"),
    at: fc.nat(),
    to: fc.nat(),
  });

  function anchored(page: Page, [a, b, c, d]: [number, number, number, number]): TextAnchor | undefined {
    const { texts } = page;
    if (texts.length === 0) return undefined;
    const place = (at: number, offset: number): TextPlace => {
      const text = texts[at % texts.length] as Y.XmlText;
      return { text, offset: offset % (text.length + 1) };
    };
    return anchorText(indexText(page.document.body), place(a, b), place(c, d));
  }

  /** A place in a text that is in the midst of no character. */
  const between = (text: string, at: number) =>
    Array.from(text.slice(0, at))
      .join("")
      .replace(/[\ud800-\udbff]$/u, "").length;

  function change(page: Page, { act, at, to }: { act: string; at: number; to: number }): void {
    const text = page.texts[at % Math.max(page.texts.length, 1)];
    const said = text?.toString() ?? "";
    const place = between(said, to % (said.length + 1));
    const { body } = page.document;
    if (act === "put") page.put(at % (body.length + 1), paragraph("le bus part"));
    else if (act === "type" && text) text.insert(place, " neuf ");
    else if (act === "cut" && text)
      text.delete(place, between(said, place + ((at >> 4) % (said.length - place + 1))) - place);
    else if (act === "split" && text && place > 0) page.split(said.slice(0, place));
    else if (body.length > 0 && act === "move") page.move(at % body.length, to % body.length);
    else if (body.length > 0 && act === "remove") page.remove(at % body.length);
  }

  const wordsAt = (page: Page, { spot }: FoundAnchor) => {
    if (spot?.kind !== "text") return undefined;
    const { texts } = page;
    const [first, last] = [texts.indexOf(spot.start.text), texts.indexOf(spot.end.text)];
    expect(first).toBeGreaterThanOrEqual(0);
    expect(last).toBeGreaterThanOrEqual(first);
    expect(spot.start.offset).toBeGreaterThanOrEqual(0);
    expect(spot.start.offset).toBeLessThanOrEqual(spot.start.text.length);
    expect(spot.end.offset).toBeLessThanOrEqual(spot.end.text.length);
    if (first === last) expect(spot.end.offset).toBeGreaterThan(spot.start.offset);
    const { said } = indexText(page.document.body);
    const again = anchorText(indexText(page.document.body), spot.start, spot.end);
    expect(said).toContain(again?.quote);
    return again?.quote;
  };

  test("in a page that has not changed an anchor is found where it was made, with its words", () => {
    fc.assert(
      fc.property(chosen, ({ content: lines, places }) => {
        const page = new Page(lines);
        const anchor = anchored(page, places);
        if (!anchor) return;
        const found = anchorFinder(page.document)(anchor);
        expect(found.place).toBe("found");
        expect(wordsAt(page, found)).toBe(anchor.quote);
        expect(movedAnchor(anchor, found)).toBe(anchor);
        const { spot } = found;
        if (spot?.kind === "text")
          expect(anchorText(indexText(page.document.body), spot.start, spot.end)).toEqual(anchor);
      }),
      { numRuns: 300 },
    );
  });

  test("whatever is done in the page, an anchor never points outside of it, and is found again where it was found", () => {
    fc.assert(
      fc.property(chosen, fc.array(edit, { maxLength: 6 }), ({ content: lines, places }, edits) => {
        const page = new Page(lines);
        const anchor = anchored(page, places);
        if (!anchor) return;
        for (const one of edits) change(page, one);
        const found = anchorFinder(page.document)(anchor);
        wordsAt(page, found);
        const copy = new Page([]);
        Y.applyUpdate(copy.document.doc, Y.encodeStateAsUpdate(page.document.doc));
        const there = anchorFinder(copy.document)(anchor);
        expect(there.place).toBe(found.place);
        expect(wordsAt(copy, there)).toBe(wordsAt(page, found));
        expect(anchorFinder(page.document)(movedAnchor(anchor, found)).spot).toEqual(found.spot);
      }),
      { numRuns: 300 },
    );
  });

  test("an anchor that is made up is found nowhere or somewhere, and harms nothing", () => {
    const page = new Page([first, inset("e", second)]);
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(page.anchor(quote).start, btoa("\u0001\u00ff\u00ff"), "AAAA", "AQAAAA=="),
    );
    fc.assert(
      fc.property(
        fc.record({
          kind: fc.constant("text" as const),
          start: text,
          end: text,
          quote: fc.oneof(fc.string(), fc.constant(quote)),
          prefix: fc.string(),
          suffix: fc.string(),
        }),
        (anchor) => {
          const state = Y.encodeStateAsUpdate(page.document.doc);
          wordsAt(page, anchorFinder(page.document)(anchor));
          expect(Y.encodeStateAsUpdate(page.document.doc)).toEqual(state);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("five hundred comments on a book that was replaced are looked for within bounds", () => {
    const book = (seed: number) =>
      Array.from({ length: 300 }, (_one, at) =>
        Array.from({ length: 160 }, (_word, word) => `mot${(at * 160 + word * seed) % 4001}`).join(" "),
      );
    const page = new Page(book(7));
    const index = indexText(page.document.body);
    const anchors = Array.from({ length: 500 }, (_one, at) => {
      const text = index.texts[at % 300]?.text as Y.XmlText;
      return anchorText(index, { text, offset: at }, { text, offset: at + 400 });
    });
    page.remove(0, 300);
    page.put(0, ...book(11).map(paragraph));
    const find = anchorFinder(page.document);
    for (const anchor of anchors) if (anchor) expect(["moved", "lost"]).toContain(find(anchor).place);
  }, 20_000);
});
