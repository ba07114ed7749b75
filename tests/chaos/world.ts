import { setTimeout as wait } from "node:timers/promises";
import { compactPage } from "@passerelles/server/collab/compaction.ts";
import { type Database, openDatabase } from "@passerelles/server/database/client.ts";
import { migrate } from "@passerelles/server/database/migrate.ts";
import { loadDocument } from "@passerelles/server/documents/load-document.ts";
import { addPage, addPerson } from "../support/collab-pages.ts";
import { type CollabProcess, startCollabProcess } from "../support/collab-process.ts";
import { openPage, until } from "../support/fake-client.ts";
import { execute, type Postgres } from "../support/postgres.ts";
import { openProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { openCountingWriter } from "./counting-writer.ts";
import { allText } from "./edit-tokens.ts";
import { Ledger } from "./ledger.ts";
import { openLiveWriter } from "./live-writer.ts";
import { type Random, seeded } from "./random.ts";
import type { Writer } from "./writer.ts";

/** Milliseconds within which everybody has found back to each other once nothing disturbs them any more. */
const patience = 120_000;

/** Small bounds, so that rooms are let go, logs are merged and rooms are loaded anew all the time. */
const limits = { compaction: { updates: 60, bytes: 20_000 }, unloadAfter: 300, renewal: 300_000 };

/** A node behind a proxy of its own: it may die and come back, its address stays. */
export interface ChaosNode {
  process: CollabProcess;
  /** Between clients and the node. */
  front: TcpProxy;
  /** Starts it again; clients find it at the same address. */
  start(): Promise<void>;
}

/** Nodes on one database, writers at work on pages, and proxies on both hops. */
export interface World {
  random: Random;
  ledger: Ledger;
  postgres: Postgres;
  nodes: readonly ChaosNode[];
  writers: readonly Writer[];
  /** Between the nodes and PostgreSQL. */
  back: TcpProxy;
  /** The same database, past the proxy. */
  database: Database;
  /** Waits until writers were told of so many more acts that they are committed. */
  progress(acts: number): Promise<void>;
  /** Compares what the log holds at this moment with what writers were told. */
  checkStored(when: string): Promise<void>;
  /** Lets everybody come to rest, and compares every copy of every page with what writers were told. */
  checkEverything(when: string): Promise<void>;
  close(): Promise<void>;
}

/** Lets writers begin, every other one behind the client that browsers run. */
export async function openWorld(
  postgres: Postgres,
  given: { seed: number; nodes?: number; writers?: number; pages?: number },
): Promise<World> {
  const random = seeded(given.seed);
  const ledger = new Ledger();
  const name = `chaos_${given.seed}_${process.pid}_${Date.now().toString(36)}`;
  await execute(postgres.url, `CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(postgres.url), { pathname: name });
  await migrate(url.href);
  const database = await openDatabase({ databaseUrl: url.href, dataDir: "" });
  const back = await openProxy(Number(url.port));
  const nodeUrl = Object.assign(new URL(url.href), { port: String(back.port) }).href;

  const nodes: ChaosNode[] = [];
  for (let index = 0; index < (given.nodes ?? 1); index += 1) {
    const launch = () => startCollabProcess(nodeUrl, { limits, projects: true });
    const process = await launch();
    const node: ChaosNode = {
      process,
      front: await openProxy(process.port),
      start: async () => {
        node.process = await launch();
        node.front.target = node.process.port;
      },
    };
    nodes.push(node);
  }
  const pages: string[] = [];
  for (let index = 0; index < (given.pages ?? 2); index += 1) pages.push(await addPage(database.db));
  const people: string[] = [];
  const writers: Writer[] = [];
  for (let index = 0; index < (given.writers ?? 4); index += 1) {
    const accountId = await addPerson(database.db, `Personne ${index}`);
    people.push(accountId);
    const open = index % 2 === 0 ? openCountingWriter : openLiveWriter;
    const port = nodes[index % nodes.length]?.front.port ?? 0;
    const page = pages[Math.floor(index / 2) % pages.length] ?? "";
    writers.push(open({ name: `t${index}`, page, port, accountId, ledger, random: seeded(given.seed * 100 + index) }));
  }
  let isOver = false;
  let isResting = false;
  const work = writers.map(async (writer, index) => {
    const own = seeded(given.seed * 1000 + index);
    while (!isOver) {
      // Somebody who is offline does not write for ever; the others go on.
      if (!isResting && writer.unsaved() < 150) writer.act();
      await wait(own.between(4, 30));
    }
  });

  const assertNodesLive = () => {
    for (const { process } of nodes) if (process.hasCrashed()) throw new Error("A node has ended by itself.");
  };
  const acknowledged = () => ledger.counts.saved + ledger.counts.deletionsSaved;
  const progress = async (acts: number) => {
    const before = acknowledged();
    await until(() => {
      assertNodesLive();
      return acknowledged() >= before + acts;
    }, patience);
  };
  const stored = async (page: string) => {
    const { doc } = await loadDocument(database.db, page);
    const text = allText(doc);
    doc.destroy();
    return text;
  };
  const checkStored = async (when: string) => {
    for (const page of pages) ledger.check(page, await stored(page), `${when}, in the log`);
  };

  const checkPage = async (page: string, when: string) => {
    const here = writers.filter((writer) => writer.page === page);
    const texts = () => here.map(({ doc }) => allText(doc));
    await until(() => new Set(texts()).size <= 1, patience);
    const [text = ""] = texts();
    ledger.check(page, text, `${when}, at the writers`);
    const compare = (other: string, where: string) => {
      ledger.check(page, other, `${when}, ${where}`);
      if (other !== text) ledger.say(`${when}: what is ${where} is not what the writers see`);
    };
    for (const node of nodes) {
      const reader = openPage(node.front.port, page, people[0] ?? null, { noClient: true });
      await reader.synced();
      compare(allText(reader.doc), "at a node");
      reader.leave();
    }
    compare(await stored(page), "in the log");
    await compactPage(database.db, page);
    compare(await stored(page), "in the merged log");
    ledger.check(page, await projected(page), `${when}, in the projection`);
  };
  const projected = async (page: string): Promise<string> => {
    const late = performance.now() + patience;
    for (;;) {
      const { rows } = await database.pool.query<{ text: string; fields: unknown; isBehind: boolean }>(
        `SELECT text, fields, seq > projected_seq AS "isBehind" FROM pages WHERE id = $1`,
        [page],
      );
      const [row] = rows;
      if (row !== undefined && !row.isBehind) return `${row.text} ${JSON.stringify(row.fields)}`;
      if (performance.now() > late) throw new Error("The projection does not come.");
      await wait(50);
    }
  };
  const checkEverything = async (when: string) => {
    isResting = true;
    try {
      await until(() => {
        assertNodesLive();
        return writers.every((writer) => writer.isSettled());
      }, patience);
    } catch (cause) {
      const states = writers.map(
        ({ name, unsaved, closed }) => `${name}: ${unsaved()} unsaved, closed ${closed.slice(-8)}`,
      );
      throw new Error(`${when}: not everybody came to rest: ${states.join("; ")}`, { cause });
    }
    for (const page of pages) await checkPage(page, when);
    isResting = false;
  };
  return {
    ...{ random, ledger, postgres, nodes, writers, back, database, progress, checkStored, checkEverything },
    close: async () => {
      isOver = true;
      await Promise.all(work);
      for (const writer of writers) await writer.leave();
      for (const { process, front } of nodes) {
        process.resume();
        await process.kill();
        await front.close();
      }
      await back.close();
      await database.close();
      await execute(postgres.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
