import { randomUUID } from "node:crypto";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { createDocument } from "@passerelles/shared/document/create-document.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { anyText } from "@passerelles/shared/text/any-text.arbitrary.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { maximumNodes } from "./clean-body.ts";
import { pageMark } from "./named-pages.ts";
import { projectionMaxima, projectPage } from "./project-page.ts";

const other = "7f3e5a52-0c1b-4f2a-9d55-6e3b8a1c2d4e";
const another = "00000000-0000-4000-8000-000000000001";
const p = (...content: BodyNode[]): BodyNode => ({ type: "paragraph", content });
const text = (value: string): BodyNode => ({ type: "text", text: value });

function project(title: string, fields: Parameters<typeof createDocument>[1]["fields"], body: BodyNode[]) {
  return projectPage(createDocument(fichePratique, { title, fields, body }, randomUUID), fichePratique);
}

test("a page reads as title, summary, values, text, links, territories, terms and figures", () => {
  const figure = {
    type: "indicateur",
    attrs: { id: "f1", value: "46 %", label: "de retours", period: "2017", territory: "91", verifiedOn: "2026-11-12" },
  };
  const page = project(
    "  Vélo-école  ",
    {
      resume: "En bref.",
      demarrage: "2017",
      lieux: [{ code: "91" }, { code: "ici" }],
      publics: [{ value: "Seniors" }],
      structurePorteuse: other,
    },
    [p(text("Soit "), figure, text(".")), p({ type: "renvoi", attrs: { id: "r1", page: another.toUpperCase() } })],
  );
  expect(page).toMatchObject({ title: "Vélo-école", summary: "En bref.", slugBase: "velo-ecole", territories: ["91"] });
  expect(page.fields).toMatchObject({ title: "Vélo-école", demarrage: 2017, structurePorteuse: other });
  expect(page.text).toBe(`En bref.\nSoit 46 % de retours.\n${pageMark("00000000-0000-4000-8000-000000000001")}`);
  expect(page.search.D).not.toContain("00000000");
  expect(page.terms).toEqual([{ field: "publics", term: "Seniors" }]);
  expect(page.links).toEqual([
    { anchor: "r1", toPageId: another },
    { anchor: "field:structurePorteuse", toPageId: other },
  ]);
  expect(page.indicators).toMatchObject([
    {
      ...{ blockId: "f1", position: 0, indicator: "", label: "de retours", unit: "percent", low: 46, high: 46 },
      ...{ periodFrom: "2017-01-01", periodTo: "2017-12-31", territory: "91", verifiedOn: "2026-11-12" },
      measure: { value: "46 %", period: "2017" },
    },
  ]);
  expect(page.search).toMatchObject({ A: "Vélo-école", B: "En bref.", C: "Seniors" });
  expect(page.search.D).toContain("Soit 46 % de retours.");
});

test("the figures of blocks are measures, in reading order, and none stands for a row or a field without one", () => {
  const page = project("T", {}, [
    p({ type: "indicateur", attrs: { id: "f", value: "", label: "à compter" } }),
    {
      type: "population",
      attrs: {
        id: "who",
        label: "participants",
        total: "45",
        period: "2017",
        territory: "91",
        verifiedOn: "12/11/2026",
      },
      rows: [
        { id: "r1", columns: { public: "Jeunes", count: "un tiers" } },
        { id: "r2", columns: { public: "Seniors" } },
      ],
    },
    {
      type: "financement",
      attrs: { id: "money", total: "beaucoup" },
      rows: [{ id: "r1", columns: { structure: another, nom: "budget", montant: "12 k€" } }],
    },
    { type: "flotte", attrs: { id: "fleet" }, rows: [{ id: "r1", columns: { type: "minibus", nombre: "3" } }] },
    { type: "video", attrs: { id: "film", duration: "3 minutes" } },
  ]);
  const origin = { periodFrom: "2017-01-01", periodTo: "2017-12-31", territory: "91", verifiedOn: "2026-11-12" };
  const number = { fr: "Effectif", en: "Number" };
  expect(page.indicators).toMatchObject([
    {
      blockId: "f",
      block: "indicateur",
      rowId: "",
      position: 0,
      label: "à compter",
      value: { kind: "none" },
      called: null,
    },
    { blockId: "who", block: "population", rowId: "", position: 1, indicator: "participants", low: 45, ...origin },
    { blockId: "who", indicator: "public-share", scope: "jeunes", called: number, position: 2, ...origin },
    { blockId: "money", block: "financement", indicator: "", label: "", value: { kind: "text" }, verifiedOn: null },
    { blockId: "money", label: `${pageMark(another)}, budget`, indicator: "", low: 12_000, unit: "euro" },
    { blockId: "fleet", indicator: "", label: "", called: { fr: "Minibus", en: "Minibus" }, low: 3, position: 5 },
  ]);
  expect(page.indicators.map(({ rowId }) => rowId !== "")).toEqual([false, false, true, false, true, true]);
  expect(page.text).not.toMatch(/\b91\b/);
});

test("copied blocks get ids of their own, the same at each reading", () => {
  const figure = (id?: string): BodyNode => ({
    type: "indicateur",
    attrs: { value: "1", ...(id !== undefined && { id }) },
  });
  const doc = new Y.Doc();
  const laid = createDocument(
    fichePratique,
    { title: "T", body: [p(figure("a"), figure("a"), figure("a-2"), figure("a"))] },
    randomUUID,
  );
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(laid));
  const ids = () => projectPage(doc, fichePratique).indicators.map(({ blockId }) => blockId);
  expect(ids()).toEqual(["a", "a-2", "a-2-2", "a-3"]);
  expect(ids()).toEqual(ids());
  const inBody = projectPage(doc, fichePratique).body.content?.[0]?.content?.map(({ attrs }) => attrs?.id);
  expect(inBody).toEqual(ids());
});

describe("whatever a document holds, it reads as something that can be stored", () => {
  /** What PostgreSQL can hold: no U+0000, no half of a character. */
  function expectStorable(doc: Y.Doc) {
    const projection = projectPage(doc, fichePratique);
    const json = JSON.stringify(projection);
    expect(json).not.toContain("\\u0000");
    expect(json).not.toMatch(/\\ud[89a-f]/i);
    expect(projection.title.length).toBeLessThanOrEqual(projectionMaxima.title);
    const places = projection.indicators.map(({ blockId, rowId }) => JSON.stringify([blockId, rowId]));
    expect(new Set(places).size).toBe(projection.indicators.length);
    expect(new Set(projection.links.map((link) => JSON.stringify(link))).size).toBe(projection.links.length);
    return projection;
  }

  const strange = fc.oneof(
    anyText(),
    fc.constantFrom("a\0b", "\ud800", "é".repeat(30_000), other, "2017", "__proto__", "91"),
    fc.double(),
    fc.boolean(),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.constant(null),
    fc.uint8Array(),
    fc.json().map((json) => JSON.parse(json) as object),
  );
  const names = fc.constantFrom(...Object.keys(fichePratique.fields), "inconnu", "__proto__", "constructor");

  test("in its fields", () => {
    const row = fc.dictionary(fc.constantFrom("order", "value", "code", "person", "page", "id", "__proto__"), strange);
    fc.assert(
      fc.property(fc.array(fc.tuple(names, strange, fc.array(row, { maxLength: 3 })), { maxLength: 12 }), (entries) => {
        const doc = new Y.Doc();
        const { fields } = pageDocument(doc);
        for (const [name, value, rows] of entries) {
          if (rows.length === 0) fields.set(name, value);
          else {
            const list = new Y.Map<unknown>();
            for (const [index, columns] of rows.entries())
              list.set(`${name}${index}\0`, index === 2 ? value : new Y.Map(Object.entries(columns)));
            fields.set(name, list);
          }
        }
        expectStorable(doc);
      }),
    );
  });

  test("in its body", () => {
    const types = fc.constantFrom(
      "paragraph",
      "indicateur",
      "renvoi",
      "table",
      "tableRow",
      "",
      "a\0b",
      "__proto__",
      "text",
      "doc",
    );
    const attributes = fc.dictionary(fc.constantFrom("id", "page", "value", "label", "__proto__", "level"), strange);
    const node = fc.array(fc.tuple(types, attributes, anyText(), fc.nat({ max: 3 })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(node, (entries) => {
        const doc = new Y.Doc();
        const { body } = pageDocument(doc);
        let parent: Y.XmlFragment | Y.XmlElement = body;
        for (const [type, attrs, words, depth] of entries) {
          const element = new Y.XmlElement(type);
          parent.insert(0, [element]);
          for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value as string);
          // Yjs carries marks as JSON, which has no bigint.
          const marked = Object.fromEntries(Object.entries(attrs).filter(([, value]) => typeof value !== "bigint"));
          const run = new Y.XmlText();
          element.insert(0, [run]);
          run.insert(0, words, { bold: marked, [words.slice(0, 3) || "x"]: true });
          run.insertEmbed(0, { image: words });
          parent = depth === 0 ? body : element;
        }
        expectStorable(doc);
      }),
    );
  });

  test("in values of Yjs where there should be text", () => {
    const doc = new Y.Doc();
    const { fields, body } = pageDocument(doc);
    fields.set("title", new Y.Text("un titre ?"));
    fields.set("publics", new Y.Array());
    const element = new Y.XmlElement("indicateur");
    body.insert(0, [element, new Y.XmlText("à la racine"), new Y.XmlElement("renvoi")]);
    element.setAttribute("value", new Y.Map() as unknown as string);
    element.insert(0, [new Y.XmlText("dedans")]);
    expect(expectStorable(doc)).toMatchObject({
      title: "",
      slugBase: "page-sans-titre",
      indicators: [{ blockId: "bloc" }],
    });
  });

  test("in roots that another type was written under", () => {
    const doc = new Y.Doc();
    doc.getArray("fields").insert(0, ["un", 2]);
    doc.getMap("body").set("x", "y");
    const loaded = new Y.Doc();
    Y.applyUpdate(loaded, Y.encodeStateAsUpdate(doc));
    expect(expectStorable(loaded).title).toBe("");
  });

  test("in quantities that nobody reads", () => {
    const doc = new Y.Doc();
    const { fields, body } = pageDocument(doc);
    fields.set("title", "long ".repeat(1000));
    fields.set("resume", "😀".repeat(20_000));
    body.insert(
      0,
      Array.from({ length: maximumNodes + 10 }, () => new Y.XmlElement("p")),
    );
    const projection = expectStorable(doc);
    expect(projection.body.content).toHaveLength(maximumNodes);
    expect(projection.summary.length).toBeLessThanOrEqual(projectionMaxima.summary);
    expect(String(projection.fields.resume).length).toBeLessThanOrEqual(20_001);
  });
});

test("a title keeps its French spaces, and takes one line", () => {
  const titled = (title: string) =>
    projectPage(createDocument(fichePratique, { title, fields: {}, body: [] }, randomUUID), fichePratique).title;
  expect(titled(" Un prêt\u202f: «\u00a0trois  jours\u00a0»\n\tau\u0000 plus ")).toBe(
    "Un prêt\u202f: «\u00a0trois jours\u00a0» au plus",
  );
});
