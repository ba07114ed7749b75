import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { addRow, writeColumn, writeText } from "@passerelles/shared/document/write-fields.ts";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { fieldOrigin, PageUndo } from "../page-undo.ts";
import { freeTextsOf } from "./free-text.ts";
import { mendTexts, type SetAside } from "./mend-texts.ts";
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
    const aside: SetAside[] = [];
    const stop = mendTexts(document, {
      isFreeText: freeTextsOf(document, "fiche-pratique"),
      isPresent: (other) => present.has(other),
      mayWrite: () => true,
      onSetAside: (text) => aside.push(text),
    });
    return {
      ...document,
      aside,
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

/** Writes a text of one's own that was begun before what is stored now had come. */
function writeOver({ doc, fields }: Peer, begunOn: string, text: string): void {
  doc.transact(() => {
    writeText(fields, "title", begunOn);
    writeText(fields, "title", text);
  }, fieldOrigin);
}

test("of two titles that are written at once in the place of one, one stays whole, and the other is put back by its author's undo", () => {
  const [a, b] = two();
  const histories = [historyOf(a), historyOf(b)] as const;
  histories[0].step(() => writeText(a.fields, "title", "Garage"));
  histories[0].step(() => writeText(a.fields, "title", "Garage solidaire d’Étampes"));
  histories[1].step(() => writeText(b.fields, "title", "Auto-école sociale de Thiers"));
  meet(a, b);
  vi.advanceTimersByTime(5000);
  meet(a, b);
  const lost = a.aside.length > 0 ? 0 : 1;
  const [loser, winner] = lost === 0 ? [a, b] : [b, a];
  const texts = ["Garage solidaire d’Étampes", "Auto-école sociale de Thiers"];
  expect([title(a), title(b)]).toEqual([texts[1 - lost], texts[1 - lost]]);
  expect(winner.aside).toEqual([]);
  expect(loser.aside).toMatchObject([{ text: texts[lost], standing: texts[1 - lost], isOwn: true }]);
  const { undo } = histories[lost];
  undo.addReplacement({ map: loser.fields, key: "title", before: texts[lost] ?? "", after: texts[1 - lost] ?? "" });
  const goneOn = `${texts[1 - lost]}-Ville`;
  writeText(winner.fields, "title", goneOn);
  meet(a, b);
  undo.undo();
  meet(a, b);
  expect([title(a), title(b)]).toEqual([texts[lost], texts[lost]]);
  undo.redo();
  expect(title(loser)).toBe(goneOn);
  undo.undo();
  undo.undo();
  expect(title(loser)).toBe(lost === 0 ? "Garage" : "Une fresque");
});

test("who is written over by somebody who had begun before is told of it, and nobody of what is written in full knowledge", () => {
  const [a, b] = two();
  const { undo } = historyOf(a);
  writeText(b.fields, "title", "Une auto-école");
  meet(a, b);
  writeOver(a, "Une fresque", "Un garage");
  meet(a, b);
  expect(b.aside).toMatchObject([{ text: "Une auto-école", standing: "Un garage", isOwn: true }]);
  undo.undo();
  meet(a, b);
  expect(title(b)).toBe("Une auto-école");
  writeText(a.fields, "title", "Un garage");
  meet(a, b);
  writeText(b.fields, "title", "Un vélo");
  meet(a, b);
  expect(a.aside).toEqual([]);
  expect(b.aside).toHaveLength(1);
});

test("of a text whose author has left, those are told who had it in sight", () => {
  const [gone, seeing, c] = people(3, 1, 2) as [Peer, Peer, Peer];
  writeText(gone.fields, "title", "Un garage");
  seeing.receive(gone.doc);
  gone.leave();
  writeText(c.fields, "title", "Un vélo");
  seeing.receive(c.doc);
  vi.advanceTimersByTime(5000);
  meet(seeing, c);
  vi.advanceTimersByTime(5000);
  const [stays, lost] = title(c) === "Un vélo" ? ["Un vélo", "Un garage"] : ["Un garage", "Un vélo"];
  expect([title(seeing), title(c)]).toEqual([stays, stays]);
  expect([...seeing.aside, ...c.aside].map(({ text }) => text)).toContain(lost);
});

/** What one of three does: writes a word of one's own somewhere, or receives what another one has. */
const acts = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ who: fc.nat(2), at: fc.nat(40), from: fc.constant(null) }) },
    fc.record({ who: fc.nat(2), at: fc.nat(40), from: fc.nat(2) }),
  ),
  { maxLength: 40 },
);

/** Has three people do this, each word written as `write` makes it of a text, and all receive everything in the end. */
function actTogether(
  steps: readonly { who: number; at: number; from: number | null }[],
  write: (words: readonly string[], at: number, word: string) => readonly string[],
) {
  const peers = people(1, 2, 3);
  let count = 0;
  for (const { who, at, from } of steps) {
    const peer = peers[who] as Peer;
    if (from !== null) {
      peer.receive((peers[from] as Peer).doc);
      continue;
    }
    writeText(peer.fields, "title", write(title(peer).split(" ").filter(Boolean), at, `mot${count}`).join(" "));
    count += 1;
  }
  meet(...peers);
  vi.advanceTimersByTime(5000);
  meet(...peers);
  return { peers, written: ["Une", "fresque", ...Array.from({ length: count }, (_, at) => `mot${at}`)] };
}

test("whoever receives whatever in whatever order, all read the same in the end and no word is lost, torn or said twice", () => {
  fc.assert(
    fc.property(acts, (steps) => {
      const { peers, written } = actTogether(steps, (words, at, word) =>
        words.toSpliced(at % (words.length + 1), 0, word),
      );
      expect(new Set(peers.map(title)).size).toBe(1);
      expect(
        title(peers[0] as Peer)
          .split(/\s+/)
          .filter(Boolean)
          .sort(),
      ).toEqual(written.toSorted());
    }),
    { numRuns: 100 },
  );
});

test("whoever replaces whatever words meanwhile, all read the same in the end, in whole words of which none is said twice", () => {
  const change = (words: readonly string[], at: number, word: string) =>
    at > 35 ? [word] : words.toSpliced(at % (words.length + 1), at % 3, word);
  fc.assert(
    fc.property(acts, (steps) => {
      const { peers, written } = actTogether(steps, change);
      expect(new Set(peers.map(title)).size).toBe(1);
      const words = title(peers[0] as Peer)
        .split(/\s+/)
        .filter(Boolean);
      for (const word of words) expect(written).toContain(word);
      expect(new Set(words).size).toBe(words.length);
    }),
    { numRuns: 200 },
  );
});

test("of two texts that were rewritten apart, both are there, or one is and its other author has the other one", () => {
  const rewriting = fc.array(fc.record({ at: fc.nat(5), removed: fc.nat(3) }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(rewriting, rewriting, (first, second) => {
      const [a, b] = two();
      writeText(a.fields, "title", "un deux trois quatre cinq");
      meet(a, b);
      for (const [peer, changes, letter] of [
        [a, first, "a"],
        [b, second, "b"],
      ] as const)
        for (const [count, { at, removed }] of changes.entries())
          writeText(peer.fields, "title", title(peer).split(" ").toSpliced(at, removed, `${letter}${count}`).join(" "));
      const texts = [title(a), title(b)];
      meet(a, b);
      vi.advanceTimersByTime(5000);
      meet(a, b);
      expect(title(a)).toBe(title(b));
      const told = [...a.aside, ...b.aside];
      if (told.length === 0)
        for (const word of texts.flatMap((text) => text.match(/[ab]\d/g) ?? [])) expect(title(a)).toContain(word);
      else {
        expect(texts).toContain(title(a));
        expect(told.map(({ text }) => text)).toEqual(texts.filter((text) => text !== title(a)));
      }
    }),
    { numRuns: 200 },
  );
});
