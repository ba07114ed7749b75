import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { addRow, writeColumn, writeText } from "@passerelles/shared/document/write-fields.ts";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { fieldOrigin, PageUndo } from "../page-undo.ts";
import { freeTextsOf } from "./free-text.ts";
import { mendTexts } from "./mend-texts.ts";
import { type SharedMap, textAt, writeKey } from "./write-key.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Some people on one page, who receive what the others write when they are told to. */
function people(...clients: number[]) {
  const first = new Y.Doc({ gc: false });
  first.clientID = 999;
  const seeds = pageDocument(first);
  first.transact(() => {
    writeText(seeds.fields, "title", "Une fresque");
    writeText(seeds.fields, "resume", "");
    seeds.fields.set("debut", "2026");
    addRow(seeds.fields, "besoins", { value: "lire" }, { id: "r" });
    const image = new Y.XmlElement("figure");
    image.setAttribute("id", "i");
    image.setAttribute("alt", "Une fresque");
    seeds.body.insert(0, [image]);
    const population = new Y.XmlElement("population");
    population.setAttribute("id", "p");
    seeds.body.insert(1, [population]);
    addRow(seeds.data, "p", { public: "Jeunes" }, { id: "x" });
  });
  const present = new Set<number>(clients);
  return clients.map((client) => {
    const doc = new Y.Doc({ gc: false });
    doc.clientID = client;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first), "seed");
    const document = pageDocument(doc);
    const stop = mendTexts(document, {
      isFreeText: freeTextsOf(document, "fiche-pratique"),
      isPresent: (other) => present.has(other),
      mayWrite: () => true,
    });
    return {
      ...document,
      receive: (from: Y.Doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(from, Y.encodeStateVector(doc)), "line"),
      leave: () => {
        stop();
        present.delete(client);
      },
    };
  });
}
type Peer = ReturnType<typeof people>[number];
function two(): [Peer, Peer] {
  const [a, b] = people(1, 2);
  if (!a || !b) throw new Error("two were asked for");
  return [a, b];
}
function meet(...peers: Peer[]): void {
  for (let round = 0; round < 3 * peers.length; round += 1)
    for (const one of peers) for (const other of peers) if (one !== other) one.receive(other.doc);
}
const title = ({ fields }: Peer) => textAt(fields, "title");
const image = ({ body }: Peer) => body.get(0) as unknown as SharedMap;
const row = ({ data }: Peer) => (data.get("p") as Y.Map<unknown>).get("x") as SharedMap;

test("two who write in one title at once both keep what they have typed", () => {
  const [a, b] = two();
  writeText(a.fields, "title", "Une fresque par A");
  writeText(a.fields, "title", "Une fresque par Aline");
  writeText(b.fields, "title", "Hier, Une fresque");
  meet(a, b);
  expect(title(a)).toBe("Hier, Une fresque par Aline");
  expect(title(b)).toBe("Hier, Une fresque par Aline");
});

test("what is typed at once about an image, or in a row of a block, is kept too", () => {
  const [a, b] = two();
  writeKey(image(a), "alt", "Une fresque peinte");
  writeKey(image(b), "alt", "Une belle fresque");
  writeColumn(a.data, "p", "x", "public", "Jeunes sans permis");
  writeColumn(b.data, "p", "x", "public", "Les Jeunes");
  meet(a, b);
  for (const peer of [a, b]) {
    expect(textAt(image(peer), "alt")).toBe("Une belle fresque peinte");
    expect(textAt(row(peer), "public")).toBe("Les Jeunes sans permis");
  }
});

test("of two widths of an image chosen at once, one stays", () => {
  const [a, b] = two();
  writeKey(image(a), "width", "petite");
  writeKey(image(b), "width", "large");
  meet(a, b);
  expect(textAt(image(a), "width")).toBe(textAt(image(b), "width"));
  expect(["petite", "large"]).toContain(textAt(image(a), "width"));
});

test("what somebody removes after having seen it stays removed", () => {
  const [a, b] = two();
  writeText(a.fields, "title", "Une fresque par A");
  meet(a, b);
  writeText(b.fields, "title", "Une fresque");
  meet(a, b);
  expect([title(a), title(b)]).toEqual(["Une fresque", "Une fresque"]);
});

test("the words of one who has left meanwhile are put back by who wrote over them", () => {
  for (const away of [0, 1]) {
    const peers = two();
    const [gone, here] = away === 0 ? peers : [peers[1], peers[0]];
    writeText(gone.fields, "title", "Une fresque par A");
    writeText(here.fields, "title", "Hier, Une fresque");
    gone.leave();
    here.receive(gone.doc);
    vi.advanceTimersByTime(5000);
    expect(title(here)).toBe("Hier, Une fresque par A");
  }
});

test("somebody who comes later mends nothing that was mended without them", () => {
  const [a, b, c] = people(1, 2, 3) as [Peer, Peer, Peer];
  writeText(a.fields, "title", "Une fresque par A");
  writeText(b.fields, "title", "Hier, Une fresque");
  meet(a, b);
  a.leave();
  b.leave();
  c.receive(a.doc);
  vi.advanceTimersByTime(5000);
  expect(title(c)).toBe("Hier, Une fresque par A");
  expect(Y.encodeStateVector(c.doc)).toEqual(Y.encodeStateVector(a.doc));
});

function historyOf({ doc, fields, body, data }: Peer) {
  const document = { doc, fields, body, data };
  const undo = new PageUndo(document, freeTextsOf(document, "fiche-pratique"));
  const step = (change: () => void) => {
    undo.stopCapturing();
    doc.transact(change, fieldOrigin);
    undo.stopCapturing();
  };
  return { undo, step };
}

test("each takes back one's own words out of a title that the other has changed since, and puts them in again", () => {
  const [a, b] = two();
  const histories = [historyOf(a), historyOf(b)] as const;
  histories[0].step(() => writeText(a.fields, "title", "Une fresque par A"));
  histories[1].step(() => writeText(b.fields, "title", "Hier, Une fresque"));
  meet(a, b);
  histories[0].undo.undo();
  meet(a, b);
  expect(title(b)).toBe("Hier, Une fresque");
  histories[0].undo.redo();
  histories[1].undo.undo();
  meet(a, b);
  expect([title(a), title(b)]).toEqual(["Une fresque par A", "Une fresque par A"]);
  histories[1].undo.redo();
  meet(a, b);
  expect(title(a)).toBe("Hier, Une fresque par A");
});

test("steps in a title are taken back one by one, and what was before them after them", () => {
  const [a, b] = two();
  const { undo, step } = historyOf(a);
  step(() => writeText(a.fields, "debut", "2027"));
  step(() => writeText(a.fields, "title", "Une fresque par A"));
  step(() => writeText(a.fields, "title", ""));
  meet(a, b);
  undo.undo();
  expect(title(a)).toBe("Une fresque par A");
  writeText(b.fields, "title", "B");
  meet(a, b);
  undo.undo();
  expect(title(a)).not.toContain("par A");
  undo.undo();
  expect(textAt(a.fields, "debut")).toBe("2026");
});

/** What one of three does: types a letter of one's own somewhere, or receives what another one has. */
const acts = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ who: fc.nat(2), at: fc.nat(40), from: fc.constant(null) }) },
    fc.record({ who: fc.nat(2), at: fc.nat(40), from: fc.nat(2) }),
  ),
  { maxLength: 40 },
);

test("whoever receives whatever in whatever order, all read the same in the end and no letter is lost or said twice", () => {
  fc.assert(
    fc.property(acts, (steps) => {
      const peers = people(1, 2, 3);
      let count = 0;
      for (const { who, at, from } of steps) {
        const peer = peers[who] as Peer;
        if (from !== null) {
          peer.receive((peers[from] as Peer).doc);
          continue;
        }
        const text = title(peer);
        const place = at % (text.length + 1);
        writeText(
          peer.fields,
          "title",
          text.slice(0, place) + String.fromCodePoint(0x4e00 + count) + text.slice(place),
        );
        count += 1;
      }
      meet(...peers);
      vi.advanceTimersByTime(5000);
      meet(...peers);
      const letters = [...title(peers[0] as Peer)].filter((letter) => letter >= "\u4e00").sort();
      expect(letters).toEqual(Array.from({ length: count }, (_, at) => String.fromCodePoint(0x4e00 + at)));
      expect(new Set(peers.map(title)).size).toBe(1);
    }),
    { numRuns: 100 },
  );
});
