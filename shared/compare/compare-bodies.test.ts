import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BodyNode } from "../document/body-node.ts";
import type { ListRow } from "../document/page-document.ts";
import { anyBody, editedBodies } from "./bodies.arbitrary.ts";
import { compareBodies } from "./compare-bodies.ts";
import type { ChangedNode, ComparedNode, ComparedRow, InlinePiece, ValueChange } from "./compared.ts";
import { newEffort } from "./effort.ts";
import { nodeContents } from "./node-contents.ts";

type Side = "before" | "after";

/** One of both bodies, made of a comparison and, of what has changed, the other one. */
function side(nodes: readonly ComparedNode[], which: Side): BodyNode[] {
  return nodes.flatMap((entry): BodyNode[] => {
    if (entry.change === "same") return [entry.node];
    if (entry.change === "changed") return [changed(entry, which)];
    if (entry.change === "moved-here") return which === "after" ? side([entry.node], which) : [];
    return (entry.change === "added") === (which === "after") ? [entry.node] : [];
  });
}

function changed(entry: ChangedNode, which: Side): BodyNode {
  const other = entry[which === "after" ? "before" : "after"];
  const node: BodyNode = { type: entry[which].type };
  node.attrs = withValues(other.attrs ?? {}, entry.attributes, which);
  if (entry.rows) node.rows = rowsOn(entry.rows, which);
  if (entry.text) node.content = entry.text.flatMap((piece) => pieceOn(piece, which));
  if (entry.content) node.content = side(entry.content, which);
  return node;
}

function withValues(values: Readonly<Record<string, unknown>>, changes: readonly ValueChange[], which: Side) {
  const made = { ...values };
  for (const change of changes) {
    if (change[which] === undefined) delete made[change.name];
    else made[change.name] = change.text ? textOn(change.text, which) : change[which];
  }
  return made;
}

function textOn(pieces: NonNullable<ValueChange["text"]>, which: Side): string {
  const left = which === "after" ? "removed" : "added";
  return pieces.map(({ change, text }) => (change === left ? "" : text)).join("");
}

function rowsOn(rows: readonly ComparedRow[], which: Side): ListRow[] {
  return rows.flatMap((entry): ListRow[] => {
    if (entry.change === "same") return [entry.row];
    if (entry.change === "changed") {
      const other = entry[which === "after" ? "before" : "after"];
      return [{ id: other.id, columns: withValues(other.columns, entry.columns, which) as ListRow["columns"] }];
    }
    if (entry.change === "moved-here") return which === "after" ? rowsOn([entry.row], which) : [];
    return (entry.change === "added") === (which === "after") ? [entry.row] : [];
  });
}

function pieceOn(piece: InlinePiece, which: Side): readonly BodyNode[] {
  if (piece.change === "marked") return piece[which];
  if (piece.change === "changed") return [changed(piece.node, which)];
  return piece.change === (which === "after" ? "removed" : "added") ? [] : piece.nodes;
}

function expectBothSides(before: BodyNode, after: BodyNode, effort = newEffort()): void {
  const nodes = compareBodies(before, after, effort);
  const { keyOf } = nodeContents();
  const body = (content: readonly BodyNode[]) => keyOf({ type: "doc", content });
  expect(body(side(nodes, "after"))).toBe(body(after.content ?? []));
  expect(body(side(nodes, "before"))).toBe(body(before.content ?? []));
  expect(movesOf(nodes).away).toEqual(movesOf(nodes).here);
}

function movesOf(nodes: readonly ComparedNode[]): { away: number[]; here: number[] } {
  const moves = { away: [] as number[], here: [] as number[] };
  const visit = (entry: ComparedNode) => {
    if (entry.change === "moved-away") moves.away.push(entry.move);
    if (entry.change === "moved-here") moves.here.push(entry.move);
    const inner = entry.change === "moved-here" ? entry.node : entry;
    if ("content" in inner) for (const child of inner.content ?? []) visit(child);
  };
  for (const entry of nodes) visit(entry);
  return { away: moves.away.sort(), here: moves.here.sort() };
}

describe("laws", () => {
  test("a body compared with itself is the same all through", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        const nodes = compareBodies(body, structuredClone(body));
        expect(nodes.every(({ change }) => change === "same")).toBe(true);
      }),
    );
  });

  test("what was changed, done to the body before, gives the one after; undone in the one after, the one before", () => {
    fc.assert(
      fc.property(fc.oneof(editedBodies, fc.tuple(anyBody, anyBody)), ([before, after]) => {
        expectBothSides(before, after);
      }),
      { numRuns: 400 },
    );
  });

  test("the same holds where no effort is left, and little is", () => {
    fc.assert(
      fc.property(editedBodies, fc.nat({ max: 400 }), ([before, after], steps) => {
        expectBothSides(before, after, newEffort(steps));
      }),
    );
  });

  test("bodies differ one way exactly when they differ the other way", () => {
    fc.assert(
      fc.property(editedBodies, ([before, after]) => {
        const isSame = (nodes: readonly ComparedNode[]) => nodes.every(({ change }) => change === "same");
        expect(isSame(compareBodies(before, after))).toBe(isSame(compareBodies(after, before)));
      }),
    );
  });
});

const text = (words: string, ...marks: string[]): BodyNode => ({
  type: "text",
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const p = (...content: (BodyNode | string)[]): BodyNode => ({
  type: "paragraph",
  content: content.map((one) => (typeof one === "string" ? text(one) : one)),
});
const h = (level: number, words: string): BodyNode => ({ type: "heading", attrs: { level }, content: [text(words)] });
const holder = (type: string, ...content: BodyNode[]): BodyNode => ({ type, content });
const list = (...items: string[]) => holder("bulletList", ...items.map((item) => holder("listItem", p(item))));
const figure = (id: string, value: string): BodyNode => ({
  type: "indicateur",
  attrs: { id, value, label: "retours" },
});
const doc = (...content: BodyNode[]): BodyNode => ({ type: "doc", content });

/** A comparison in short: `=` same, `+` added, `-` removed, `~` changed, `>1` and `<1` the ends of a move. */
function told(nodes: readonly ComparedNode[]): string {
  return nodes.map(tellNode).join(" ");
}

function tellNode(entry: ComparedNode): string {
  if (entry.change === "moved-away") return `>${entry.move}`;
  if (entry.change === "moved-here") return `<${entry.move}${entry.node.change === "same" ? "" : tellNode(entry.node)}`;
  const within = "content" in entry && entry.content ? `(${told(entry.content)})` : "";
  if (entry.change !== "changed")
    return `${entry.change === "same" ? "=" : entry.change === "added" ? "+" : "-"}${within}`;
  const pieces = entry.text?.map(tellPiece).join("") ?? "";
  return `~${entry.attributes.map(({ name }) => `@${name}`).join("")}${pieces}${within}`;
}

function tellPiece(piece: InlinePiece): string {
  if (piece.change === "changed") return `{${tellNode(piece.node)}}`;
  const nodes = piece.change === "marked" ? piece.after : piece.nodes;
  const words = nodes.map((node) => node.text ?? `{${node.type}}`).join("");
  return { same: words, added: `[+${words}]`, removed: `[-${words}]`, marked: `[*${words}]` }[piece.change];
}

const compared = (before: BodyNode, after: BodyNode) => told(compareBodies(before, after));

describe("what is told", () => {
  test("words that were added, removed and replaced in a paragraph", () => {
    expect(compared(doc(p("Le garage prête des vélos.")), doc(p("Le garage solidaire prête trois vélos.")))).toBe(
      "~Le garage [+solidaire ]prête [-des][+trois] vélos.",
    );
  });

  test("a sentence that was rewritten is told in long stretches, without each short word that both happen to have", () => {
    const [before, after] = ["Le prêt de vélos coûte cher à la commune", "Une navette de nuit dessert toute la vallée"];
    const told = compared(
      doc(p(`Mobilité solidaire en Essonne, projet commun des partenaires locaux depuis 2017. ${before}.`)),
      doc(p(`Mobilité solidaire en Essonne, projet commun des partenaires locaux depuis 2017. ${after}.`)),
    );
    expect(told).toBe(
      `~Mobilité solidaire en Essonne, projet commun des partenaires locaux depuis 2017. [-Le prêt de vélos coûte cher à ][+Une navette de nuit dessert toute ]la [-commune][+vallée].`,
    );
  });

  test("words under other marks, half a word included", () => {
    expect(compared(doc(p("un mot important ici")), doc(p("un mot ", text("important", "bold"), " ici")))).toBe(
      "~un mot [*important] ici",
    );
    expect(compared(doc(p("importante")), doc(p(text("important", "bold"), "e")))).toBe("~[*importante]");
  });

  test("the order of marks, and where a text is cut into runs, are no change", () => {
    const before = doc(p(text("un mot", "bold", "italic")));
    expect(compared(before, doc(p(text("un ", "italic", "bold"), text("mot", "bold", "italic"))))).toBe("=");
  });

  test("the value of a figure in a sentence", () => {
    expect(
      compared(doc(p("Il y a ", figure("f", "250"), " par an")), doc(p("Il y a ", figure("f", "320"), " par an"))),
    ).toBe("~Il y a {~@value} par an");
  });

  test("a paragraph that was put before others is moved, they are not", () => {
    const [one, two, three] = [p("Le premier de tous"), p("Puis vient le deuxième"), p("Enfin arrive le troisième")];
    expect(compared(doc(one, two, three), doc(three, one, two))).toBe("<0 = = >0");
  });

  test("a paragraph that was moved and rewritten in part is told where it has come", () => {
    const moved = "La plateforme accompagne chaque personne vers le permis de conduire";
    expect(
      compared(
        doc(p(moved), p("Un autre texte"), p("Un troisième ici")),
        doc(p("Un autre texte"), p("Un troisième ici"), p(`${moved} B`)),
      ),
    ).toBe(`>0 = = <0~La plateforme accompagne chaque personne vers le permis de conduire[+ B]`);
  });

  test("a block is the same by its id, wherever it is and whatever it says", () => {
    const encart = (words: string): BodyNode => ({ type: "encart", attrs: { id: "e" }, content: [p(words)] });
    expect(
      compared(
        doc(encart("Attention"), p("Un texte qui reste"), p("Et un autre encore")),
        doc(p("Un texte qui reste"), p("Et un autre encore"), encart("Tout autre chose")),
      ),
    ).toBe(">0 = = <0~(~[-Attention][+Tout autre chose])");
  });

  test("a paragraph that was put in an inset is moved into it", () => {
    const moved = p("Ce qui est à retenir de la journée");
    const inset: BodyNode = { type: "encart", attrs: { id: "e" }, content: [moved, p("Voilà")] };
    expect(compared(doc(p("Avant"), moved), doc(p("Avant"), inset))).toBe("= >0 +(<0 +)");
  });

  test("a paragraph that was split keeps its first words, and the rest is added", () => {
    expect(
      compared(
        doc(p("Le bus part à huit heures. Il revient le soir.")),
        doc(p("Le bus part à huit heures."), p("Il revient le soir.")),
      ),
    ).toBe("~Le bus part à huit heures.[- Il revient le soir.] +");
  });

  test("a paragraph that has become a heading, and a heading of another level", () => {
    expect(compared(doc(p("Origines et contexte")), doc(h(2, "Origines et contexte")))).toBe(
      "~@levelOrigines et contexte",
    );
    expect(compared(doc(h(2, "Origines")), doc(h(3, "Origines")))).toBe("~@levelOrigines");
  });

  test("an item that was added to a list", () => {
    expect(compared(doc(list("le permis", "la voiture")), doc(list("le permis", "le vélo", "la voiture")))).toBe(
      "~(= + =)",
    );
  });

  test("a cell of a table whose words are all others is still that cell", () => {
    const table = (...rows: string[][]) =>
      holder("table", ...rows.map((cells) => holder("tableRow", ...cells.map((cell) => holder("tableCell", p(cell))))));
    expect(
      compared(doc(table(["Essonne", "250"], ["Nord", "12"])), doc(table(["Essonne", "320"], ["Nord", "12"]))),
    ).toBe("~(~(= ~(~[-250][+320])) =)");
  });

  test("rows of prose that changed places, by their order alone", () => {
    const row = (id: string, order: string, words: string): BodyNode => ({
      type: "proseRow",
      attrs: { id, order },
      content: [{ type: "proseCell", attrs: { column: "etape" }, content: [p(words)] }],
    });
    const steps = (...rows: BodyNode[]): BodyNode => ({ type: "etapes", attrs: { id: "s" }, content: rows });
    expect(
      compared(
        doc(
          steps(
            row("a", "a0", "Préparer le terrain"),
            row("b", "a1", "Ouvrir le lieu"),
            row("c", "a2", "Faire le bilan"),
          ),
        ),
        doc(
          steps(
            row("a", "a3", "Préparer le terrain"),
            row("b", "a1", "Ouvrir le lieu"),
            row("c", "a2", "Faire le bilan"),
          ),
        ),
      ),
    ).toBe("~(>0 = = <0)");
  });

  test("rows of a data block: added, removed, moved, changed by column, in words where it is free text", () => {
    const partners = (...rows: [string, string, string][]): BodyNode => ({
      type: "partenaires",
      attrs: { id: "p" },
      rows: rows.map(([id, nom, role]) => ({ id, columns: { nom, role } })),
    });
    const [block] = compareBodies(
      doc(
        partners(
          ["1", "Wimoov", "prête des vélos"],
          ["2", "APREVA", "répare"],
          ["3", "CCAS", "oriente"],
          ["4", "PLIE", ""],
        ),
      ),
      doc(
        partners(
          ["4", "PLIE", ""],
          ["1", "Wimoov", "prête des scooters"],
          ["2", "APREVA", "répare"],
          ["5", "Mob’In", "anime"],
        ),
      ),
    );
    expect(block?.change).toBe("changed");
    const rows = block?.change === "changed" ? block.rows : [];
    expect(rows?.map(({ change }) => change)).toEqual([
      "moved-here",
      "changed",
      "same",
      "removed",
      "moved-away",
      "added",
    ]);
    expect(rows?.[1]).toMatchObject({
      columns: [
        {
          name: "role",
          text: [
            { change: "same", text: "prête des " },
            { change: "removed", text: "vélos" },
            { change: "added", text: "scooters" },
          ],
        },
      ],
    });
  });

  test("an attribute of a block that is free text is told in words, another as a value", () => {
    const figure = (source: string, period: string): BodyNode => ({
      type: "indicateur",
      attrs: { id: "f", source, period },
    });
    const [line] = compareBodies(
      doc(p(figure("Bilan de Wimoov", "2021"))),
      doc(p(figure("Bilan annuel de Wimoov", "2022"))),
    );
    const [piece] = line?.change === "changed" ? (line.text ?? []) : [];
    expect(piece?.change === "changed" && piece.node.attributes).toEqual([
      { name: "period", before: "2021", after: "2022" },
      {
        name: "source",
        before: "Bilan de Wimoov",
        after: "Bilan annuel de Wimoov",
        text: [
          { change: "same", text: "Bilan " },
          { change: "added", text: "annuel " },
          { change: "same", text: "de Wimoov" },
        ],
      },
    ]);
  });
});

describe("work is bounded", () => {
  const many = (count: number, make: (at: number) => BodyNode) =>
    doc(...Array.from({ length: count }, (_one, at) => make(at)));
  const mixed = (seed: number) => (at: number) => ((at * 7919 + seed * 104_729) % 10_007).toString(36);
  const cases: [string, BodyNode, BodyNode][] = [
    ["blocks that are all others", many(20_000, (at) => p(`un ${at}`)), many(20_000, (at) => p(`deux ${at}`))],
    ["blocks in the reverse order", many(20_000, (at) => p(`un ${at}`)), many(20_000, (at) => p(`un ${20_000 - at}`))],
    ["blocks that are all alike", many(20_000, () => p("un")), many(15_000, () => p("un"))],
    [
      "two that take turns",
      many(20_000, (at) => p(at % 2 ? "un" : "deux")),
      many(20_000, (at) => p(at % 3 ? "un" : "deux")),
    ],
    [
      "one paragraph of other words",
      doc(p(`un ${Array.from({ length: 50_000 }, (_o, at) => mixed(1)(at)).join(" ")}`)),
      doc(p(`un ${Array.from({ length: 50_000 }, (_o, at) => mixed(2)(at)).join(" ")}`)),
    ],
    [
      "paragraphs of the same words in another order",
      many(500, (at) => p(Array.from({ length: 200 }, (_o, word) => mixed(at)(word)).join(" "))),
      many(500, (at) => p(Array.from({ length: 200 }, (_o, word) => mixed(at)(200 - word)).join(" "))),
    ],
    ["one word again and again", doc(p("mot ".repeat(100_000))), doc(p("mot ".repeat(60_000)))],
    ["signs and digits", doc(p(".".repeat(100_000))), doc(p("1 ".repeat(100_000)))],
    [
      "runs of one letter",
      doc({
        type: "paragraph",
        content: Array.from({ length: 50_000 }, (_o, at) => text("a", at % 2 ? "bold" : "italic")),
      }),
      doc(p("a".repeat(50_000))),
    ],
    [
      "blocks of one id",
      many(5_000, (at) => ({ type: "encart", attrs: { id: "e" }, content: [p(`${at}`)] })),
      many(5_000, (at) => ({ type: "encart", attrs: { id: "e" }, content: [p(`${at + 1}`)] })),
    ],
    [
      "rows of one id",
      doc({
        type: "partenaires",
        attrs: { id: "p" },
        rows: Array.from({ length: 20_000 }, () => ({ id: "r", columns: { nom: "un" } })),
      }),
      doc({
        type: "partenaires",
        attrs: { id: "p" },
        rows: Array.from({ length: 20_000 }, () => ({ id: "r", columns: { nom: "deux" } })),
      }),
    ],
  ];
  test.each(cases)(
    "%s",
    (_name, before, after) => {
      const effort = newEffort();
      expectBothSides(before, after, effort);
      expect(effort.left).toBeGreaterThan(-2_000_000);
    },
    20_000,
  );
});
