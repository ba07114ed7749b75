import { isDeepStrictEqual } from "node:util";
import { pages } from "@passerelles/server/database/page-tables.ts";
import { loadDocument } from "@passerelles/server/documents/load-document.ts";
import { projectPage } from "@passerelles/server/projection/project-page.ts";
import { createProjector } from "@passerelles/server/projection/projector.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { eq } from "drizzle-orm";
import { addPage, addPerson } from "../support/collab-pages.ts";
import { type CollabServer, startCollabServer } from "../support/collab-server.ts";
import { converge, type FakeClient, openPage, readAll } from "../support/fake-client.ts";
import { openProxy, type TcpProxy } from "../support/tcp-proxy.ts";
import { type Step, write } from "./story.ts";

/** Two nodes on one database, and six people, every other one on the same node, each behind a line of their own. */
export interface Stage {
  nodes: readonly CollabServer[];
  people: readonly { accountId: string; line: TcpProxy }[];
  close(): Promise<void>;
}

/** Rooms are let go and logs merged as often as can be. */
const limits = { compaction: { updates: 5, bytes: 10_000 }, unloadAfter: 0 };

/** Sets it up on this database. */
export async function setStage(databaseUrl: string): Promise<Stage> {
  const nodes = [await startCollabServer(databaseUrl, limits), await startCollabServer(databaseUrl, limits)];
  const people: { accountId: string; line: TcpProxy }[] = [];
  for (let index = 0; index < 6; index += 1) {
    const node = nodes[index % 2];
    if (node === undefined) throw new Error("There is no node.");
    people.push({
      accountId: await addPerson(node.database.db, `Personne ${index}`),
      line: await openProxy(node.port),
    });
  }
  return {
    nodes,
    people,
    close: async () => {
      for (const { line } of people) await line.close();
      for (const node of nodes) await node.stop();
    },
  };
}

/**
 * Plays a story on a page of its own. Throws when, at its end, not all replicas, both nodes, the log read again and the
 * projection say the same.
 */
export async function playStory(stage: Stage, told: { people: number; steps: readonly Step[] }): Promise<void> {
  const [node] = stage.nodes;
  if (node === undefined) throw new Error("There is no node.");
  const { db } = node.database;
  const page = await addPage(db);
  const open = (who: number): FakeClient => {
    const person = stage.people[who];
    if (person === undefined) throw new Error("There is no such person.");
    return openPage(person.line.port, page, person.accountId);
  };
  const clients = Array.from({ length: told.people }, (_, who) => open(who));
  try {
    await Promise.all(clients.map((client) => client.synced()));
    for (const step of told.steps) {
      const who = step.who % told.people;
      const client = clients[who];
      if (client === undefined) continue;
      const { deed } = step;
      if (deed.do === "leave") client.disconnect();
      else if (deed.do === "return") client.connect();
      else if (deed.do === "tear the line") stage.people[who]?.line.disturb({ kind: "torn", after: deed.after });
      else if (deed.do === "come back anew") {
        client.leave();
        clients[who] = open(who);
      } else write(client.doc, deed);
      if (step.pause) await new Promise(setImmediate);
    }
    // A line that is torn only when more is sent would be torn by what is compared.
    for (const { line } of stage.people) line.disturb({ kind: "open" });
    for (const client of clients) client.connect();
    await Promise.all(clients.map((client) => client.allSaved()));
    await converge(...clients);
    await compareAll(stage, page, clients);
  } finally {
    for (const client of clients) client.leave();
  }
}

async function compareAll(stage: Stage, page: string, clients: readonly FakeClient[]): Promise<void> {
  const [first] = clients;
  const [node] = stage.nodes;
  if (first === undefined || node === undefined) throw new Error("Nobody is there.");
  const said = readAll(first.doc);
  for (const [index, { port }] of stage.nodes.entries()) {
    const reader = openPage(port, page, stage.people[0]?.accountId ?? null, { noClient: true });
    await reader.synced();
    const isSame = readAll(reader.doc) === said;
    reader.leave();
    if (!isSame) throw new Error(`Node ${index} says something else than the people.`);
  }
  const { db } = node.database;
  const { doc } = await loadDocument(db, page);
  const isSame = readAll(doc) === said;
  doc.destroy();
  if (!isSame) throw new Error("The log says something else than the people.");

  const failures: unknown[] = [];
  const log = { error: (what: unknown) => failures.push(what), warn: (what: unknown) => failures.push(what) };
  await createProjector({ database: node.database, kinds, log }).projectPage(page);
  const [row] = await db.select().from(pages).where(eq(pages.id, page));
  const { title, text, fields, body } = projectPage(first.doc, fichePratique);
  const projected = JSON.parse(JSON.stringify({ title, text, fields, body }));
  const stored = row && { title: row.title, text: row.text, fields: row.fields, body: row.body };
  if (failures.length > 0 || !isDeepStrictEqual(stored, projected))
    throw new Error("The projection says something else than the people.");
  const closed = clients.flatMap((client) => client.closed.filter((code) => code >= 4000));
  if (closed.length > 0) throw new Error(`People were sent away with ${closed.join(", ")}.`);
}
