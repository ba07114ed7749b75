import type { Database } from "@passerelles/server/database/client.ts";
import { loadDocument } from "@passerelles/server/documents/load-document.ts";
import { message } from "@passerelles/shared/collab/protocol.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import { writeText } from "@passerelles/shared/document/write-fields.ts";
import type * as Y from "yjs";
import { addPage, addPerson } from "../support/collab-pages.ts";
import type { CollabProcess } from "../support/collab-process.ts";
import { openPage, openRaw, until } from "../support/fake-client.ts";
import { bytesOf } from "../support/hostile-updates.ts";
import { openCountingWriter } from "./counting-writer.ts";
import { allText } from "./edit-tokens.ts";
import { Ledger } from "./ledger.ts";
import { type Random, seeded } from "./random.ts";
import type { Writer } from "./writer.ts";

/** Where hostile messages are sent to, and by whom. */
export interface Target {
  node: CollabProcess;
  database: Database;
  attackers: readonly string[];
  honest: readonly string[];
}

/** What an attacker sends on one connection, one after the other. */
export type Salvo = { client: number; frames: readonly Uint8Array[] };

/** What came of a siege. */
export interface Siege {
  /** Messages that the server has looked at. */
  frames: number;
  acknowledged: number;
  problems: readonly string[];
  /** Milliseconds until what somebody honest wrote was seen by another, of each edit. */
  seen: number[];
}

/** Milliseconds between two edits of somebody honest. */
const pace = 25;
const besiegers = 6;
const queryAwareness = bytesOf(message.queryAwareness);

/** Makes the people of a siege. */
export async function makeTarget(node: CollabProcess, database: Database): Promise<Target> {
  const people = async (count: number, name: string) =>
    Promise.all(Array.from({ length: count }, (_, index) => addPerson(database.db, `${name} ${index}`)));
  return { node, database, attackers: await people(besiegers, "Malo"), honest: await people(3, "Anna") };
}

/**
 * People write on a new page while others send what `salvo` gives, until the server has looked at so many messages; then everything
 * that they were told is saved is looked for. `salvo` is given the document of somebody who writes.
 */
export async function besiege(
  { node, database, attackers, honest }: Target,
  given: {
    seed: number;
    frames: number;
    salvo(victim: Y.Doc, random: Random): Salvo;
  },
): Promise<Siege> {
  const page = await addPage(database.db);
  const ledger = new Ledger();
  const [first = "", second = "", third = ""] = honest;
  // What a stranger made, a stranger may delete.
  const isOurs = (client: number): boolean => writers.some((one) => one.doc.clientID === client);
  const writer = (name: string, accountId: string) =>
    openCountingWriter({ name, page, port: node.port, accountId, ledger, random: seeded(given.seed), isOurs });
  const writers: readonly Writer[] = [writer("t0", first), writer("t1", second)];
  const reader = openPage(node.port, page, third);
  await until(() => writers.every((one) => one.isSettled()) && reader.provider.synced);
  const { seen, stop } = watchLatency(writers[0]?.doc, reader.doc);
  const timer = setInterval(() => {
    for (const one of writers) if (one.unsaved() < 150) one.act();
  }, pace);

  let frames = 0;
  const attack = async (accountId: string, index: number) => {
    const random = seeded(given.seed * 100 + index);
    // However few messages a class has, somebody honest has written beside them.
    while (frames < given.frames || ledger.counts.put === 0) {
      const victim = writers[0]?.doc;
      if (victim === undefined) return;
      const salvo = given.salvo(victim, random);
      const looked = await send(node.port, page, accountId, salvo);
      frames += looked;
    }
  };
  await Promise.all(attackers.map(attack));
  clearInterval(timer);
  stop();

  await until(() => writers.every((one) => one.isSettled()));
  const text = () => allText(reader.doc);
  await until(() => writers.every((one) => allText(one.doc) === text()));
  ledger.check(page, text(), "at the reader");
  const { doc } = await loadDocument(database.db, page);
  ledger.check(page, allText(doc), "in the log");
  if (allText(doc) !== text()) ledger.say("what is in the log is not what people see");
  doc.destroy();
  for (const { closed, name } of [...writers, { closed: reader.closed, name: "the reader" }])
    if (closed.length > 0) ledger.say(`${name} was closed with ${closed.join(", ")}`);
  for (const one of writers) await one.leave();
  reader.leave();
  const { saved, deletionsSaved } = ledger.counts;
  return { frames, acknowledged: saved + deletionsSaved, problems: ledger.problems, seen };
}

/** Sends a salvo on a connection of its own; answers how many of its messages the server has looked at. */
async function send(port: number, page: string, accountId: string, { client, frames }: Salvo): Promise<number> {
  const raw = openRaw(port, page, accountId, { query: `?client=${client}` });
  let answers = 0;
  let isClosed = false;
  raw.socket.on("message", (data: Buffer) => {
    if (data[0] === message.awareness) answers += 1;
  });
  void raw.code.then(() => {
    isClosed = true;
  });
  await Promise.race([raw.opened, raw.code]);
  // Each message is followed by a question, whose answer tells that the message was looked at.
  for (const frame of frames) raw.send(frame, queryAwareness);
  await until(() => isClosed || answers >= frames.length, 60_000);
  raw.socket.terminate();
  return Math.min(frames.length, isClosed ? answers + 1 : answers);
}

/** Measures how long what one person writes takes to be seen by another. */
function watchLatency(writer: Y.Doc | undefined, reader: Y.Doc): { seen: number[]; stop: () => void } {
  const seen: number[] = [];
  const began = new Map<unknown, number>();
  let count = 0;
  const { fields } = pageDocument(reader);
  fields.observe(() => {
    const at = began.get(fields.get("typeAction"));
    if (at !== undefined) seen.push(performance.now() - at);
  });
  const timer = setInterval(() => {
    if (writer === undefined) return;
    count += 1;
    began.set(String(count), performance.now());
    writeText(pageDocument(writer).fields, "typeAction", String(count));
  }, pace);
  return { seen, stop: () => clearInterval(timer) };
}
