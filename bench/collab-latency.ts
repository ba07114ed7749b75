import { setTimeout as wait } from "node:timers/promises";
import { collabPath } from "@passerelles/shared/collab/protocol.ts";
import pg from "pg";
import { startListener } from "./child.ts";
import { type Benchmark, type Figure, percentile } from "./figures.ts";
import { type LiveEditor, openEditor, until } from "./live-editor.ts";
import { servePostgres } from "./served-postgres.ts";

const RUNS = 3;
const EDITORS = 20;
const EDITS_EACH = 10;
/** Milliseconds between two edits of one person. */
const PAUSE = 500;

/** One room in which twenty people write at two edits a second. */
export const collabLatency: Benchmark = {
  reference: "a bare ws relay that reads nothing; a bare insert of one row on the same PostgreSQL",
  run: async () => {
    const served = await servePostgres();
    const relay = await startListener(new URL("bare-relay.ts", import.meta.url));
    const ours: Measured[] = [];
    const bare: Measured[] = [];
    const commits: number[][] = [];
    for (let round = 0; round < RUNS; round += 1) {
      const page = `ws://127.0.0.1:${served.port}${collabPath(await served.createSheet())}`;
      ours.push(await write(page, served.cookie));
      bare.push(await write(`ws://127.0.0.1:${relay.port}`));
      commits.push(await commitRows(served.databaseUrl));
    }
    await relay.stop();
    await served.stop();
    const shares = [
      ["p50", 0.5],
      ["p99", 0.99],
    ] as const;
    return shares.flatMap(([name, share]): Figure[] => [
      {
        name: `edit seen by the others, ${name}`,
        unit: "ms",
        ours: ours.map(({ seen }) => percentile(seen, share)),
        reference: bare.map(({ seen }) => percentile(seen, share)),
      },
      {
        name: `edit committed and said so, ${name}`,
        unit: "ms",
        ours: ours.map(({ saved }) => percentile(saved, share)),
        reference: commits.map((times) => percentile(times, share)),
      },
    ]);
  },
};

type Measured = { seen: number[]; saved: number[] };

async function write(address: string, cookie?: string): Promise<Measured> {
  const editors: LiveEditor[] = [];
  for (let index = 0; index < EDITORS; index += 1) editors.push(await openEditor(address, cookie));
  editors[0]?.begin();
  await until(() => editors.every((editor) => editor.paragraphs() === editors[0]?.paragraphs()));

  const measured: Measured = { seen: [], saved: [] };
  const began = new Map<string, number>();
  for (const editor of editors) {
    const text = editor.text();
    text.observe((event) => {
      if (event.transaction.local) return;
      for (const { insert } of event.changes.delta)
        for (const mark of typeof insert === "string" ? insert.split(" ") : []) {
          const at = began.get(mark);
          if (at !== undefined) measured.seen.push(performance.now() - at);
        }
    });
    timeCommits(editor, measured.saved, cookie !== undefined);
  }
  await Promise.all(editors.map((editor, person) => typeSteadily(editor, person, began)));
  await until(() => measured.seen.length >= EDITORS * (EDITORS - 1) * EDITS_EACH);
  if (cookie !== undefined) await until(() => measured.saved.length >= EDITORS * EDITS_EACH);
  for (const editor of editors) editor.leave();
  return measured;
}

/** Once what the first sync sent is committed, each message that follows is an edit. */
function timeCommits(editor: LiveEditor, times: number[], isAcknowledged: boolean): void {
  let saved = 0;
  const sentAt: number[] = [];
  editor.onSaved = (count) => {
    for (; saved < count; saved += 1) {
      const at = sentAt[saved];
      if (at !== undefined) times.push(performance.now() - at);
    }
  };
  editor.doc.on("update", (_update: Uint8Array, origin: unknown) => {
    if (origin !== editor.socket && isAcknowledged) sentAt[editor.sent() - 1] = performance.now();
  });
}

async function typeSteadily(editor: LiveEditor, person: number, began: Map<string, number>): Promise<void> {
  // People do not type in step.
  await wait((PAUSE / EDITORS) * person);
  for (let edit = 0; edit < EDITS_EACH; edit += 1) {
    const mark = `${person}.${edit}`;
    began.set(mark, performance.now());
    const text = editor.text();
    text.insert(text.length, `${mark} `);
    await wait(PAUSE);
  }
}

async function commitRows(databaseUrl: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("CREATE TABLE IF NOT EXISTS bench_row (id serial PRIMARY KEY, content bytea NOT NULL)");
  const times: number[] = [];
  for (let row = 0; row < EDITORS * EDITS_EACH; row += 1) {
    const at = performance.now();
    await client.query("INSERT INTO bench_row (content) VALUES ($1)", [Buffer.alloc(40)]);
    times.push(performance.now() - at);
  }
  await client.end();
  return times;
}
