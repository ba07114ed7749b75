import { compactPage } from "@passerelles/server/collab/compaction.ts";
import { openDatabase } from "@passerelles/server/database/client.ts";
import { migrate } from "@passerelles/server/database/migrate.ts";
import { loadDocument } from "@passerelles/server/documents/load-document.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as Y from "yjs";
import { readPaper } from "../../bench/collab/load/paper-trace.ts";
import { type Keystroke, makeKeystrokes } from "../../bench/keystrokes.ts";
import { addPage, addPerson } from "../support/collab-pages.ts";
import { startCollabProcess } from "../support/collab-process.ts";
import { openPage, readWords, until } from "../support/fake-client.ts";
import type { Postgres } from "../support/postgres.ts";

/** What a document may take, once it is merged: so many times its text, and a megabyte. */
const mostTimes = 5;
const spare = 1_000_000;

/** Keystrokes of a whole paper. */
const paperLength = 259_778;

/** What came of a replay; sizes in bytes. */
export interface Replayed {
  keystrokes: number;
  /** Whether it was the history of a real paper. */
  isPaper: boolean;
  text: number;
  /** What the log and the snapshot took before the last merge, and after it. */
  before: number;
  after: number;
  loadMilliseconds: number;
  problems: string[];
}

/** Somebody writes a paper, keystroke by keystroke, on a node that merges the log as it grows. `scale`: which part of it. */
export async function replayPaper(
  postgres: Postgres,
  given: { scale: number; tell: (text: string) => void },
): Promise<Replayed> {
  await migrate(postgres.url);
  const database = await openDatabase({ databaseUrl: postgres.url, dataDir: "" });
  const unbounded = { burst: 1e9, perSecond: 1e9 };
  const node = await startCollabProcess(postgres.url, {
    limits: { messages: { ...unbounded, longest: 0 }, documentMessages: unbounded, documentBytes: unbounded },
  });
  try {
    const paper = readPaper();
    const all: Keystroke[] = paper ?? makeKeystrokes(paperLength);
    const keystrokes = all.slice(0, Math.ceil(all.length * given.scale));
    const page = await addPage(database.db);
    const writer = openPage(node.port, page, await addPerson(database.db, "Anna"));
    await writer.synced();
    const text = new Y.XmlText();
    (pageDocument(writer.doc).body.get(0) as Y.XmlElement).insert(0, [text]);
    for (const [index, { at, removed, text: put }] of keystrokes.entries()) {
      writer.doc.transact(() => {
        if (removed > 0) text.delete(at, removed);
        if (put !== "") text.insert(at, put);
      });
      // As much at once as a line carries.
      if (index % 500 === 0) await until(() => writer.sent() - writer.saved() < 2000);
      if (index % 50_000 === 49_999) given.tell(`replay: ${index + 1} keystrokes`);
    }
    await until(() => writer.saved() === writer.sent(), 120_000);
    const words = writer.words();
    writer.leave();

    const size = async () => {
      const { rows } = await database.pool.query<{ bytes: number }>(
        `SELECT ((SELECT coalesce(sum(octet_length("update")), 0) FROM page_updates WHERE page_id = $1) +
          (SELECT coalesce(sum(octet_length(state)), 0) FROM page_snapshots WHERE page_id = $1))::int AS bytes`,
        [page],
      );
      return rows[0]?.bytes ?? Number.POSITIVE_INFINITY;
    };
    const before = await size();
    await compactPage(database.db, page);
    const after = await size();
    const began = performance.now();
    const { doc } = await loadDocument(database.db, page);
    const loadMilliseconds = performance.now() - began;
    const problems: string[] = [];
    if (readWords(pageDocument(doc).body) !== words) problems.push("what is stored is not what was written");
    const bytes = Buffer.byteLength(words);
    if (after > mostTimes * bytes + spare) problems.push(`${after} bytes are stored for a text of ${bytes}`);
    doc.destroy();
    return {
      ...{ keystrokes: keystrokes.length, isPaper: paper !== undefined, text: bytes, before, after, loadMilliseconds },
      problems,
    };
  } finally {
    await node.kill();
    await database.close();
  }
}
