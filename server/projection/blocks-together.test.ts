import { createDocument } from "@passerelles/shared/document/create-document.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { validateDocument } from "@passerelles/shared/document/validate.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { blockEdit, editBlock, startingBody } from "./block-edits.arbitrary.ts";
import { projectPage } from "./project-page.ts";

function hear(peers: readonly Y.Doc[]): void {
  for (const from of peers)
    for (const to of peers) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
}

test("three people who edit every block at once end with one document, whose rows are the same after it is stored and read again", () => {
  fc.assert(
    fc.property(fc.array(blockEdit, { minLength: 1, maxLength: 40 }), (edits) => {
      let made = 0;
      const newId = () => {
        made += 1;
        return `new-${made}`;
      };
      const first = createDocument(fichePratique, { title: "T", body: startingBody() }, newId);
      const peers = [0, 1, 2].map(() => {
        const doc = new Y.Doc({ gc: false });
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
        return doc;
      });
      for (const one of edits) {
        const doc = peers[one.who];
        if (doc) doc.transact(() => editBlock(pageDocument(doc), one, newId));
        if (one.heard) hear(peers);
      }
      hear(peers);
      const [projected, ...others] = peers.map((doc) => projectPage(doc, fichePratique));
      for (const other of others) expect(other).toEqual({ ...projected, stateBytes: other.stateBytes });
      const stored = new Y.Doc({ gc: false });
      Y.applyUpdate(stored, Y.encodeStateAsUpdate(peers[0] ?? first));
      expect(projectPage(stored, fichePratique)).toEqual({ ...projected, stateBytes: expect.any(Number) });
      const shapes = new Set([
        "unknownNode",
        "unknownMark",
        "unknownAttribute",
        "misplacedNode",
        "missingId",
        "repeatedId",
        "unknownColumn",
      ]);
      const wrong = validateDocument(pageDocument(stored), fichePratique).filter(({ code }) => shapes.has(code));
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
