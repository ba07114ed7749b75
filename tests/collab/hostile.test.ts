import { pages } from "@passerelles/server/database/page-tables.ts";
import { eq } from "drizzle-orm";
import { describe, expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { startCollabNode } from "../support/collab-node.ts";
import { addPage, addPerson, storedWords } from "../support/collab-pages.ts";
import { type CollabServer, startCollabServer } from "../support/collab-server.ts";
import { converge, openPage, openRaw, type RawSocket, until } from "../support/fake-client.ts";
import { hostileFrames } from "../support/hostile-frames.ts";
import { awarenessMessage, bytesOf, textAt, updateMessage } from "../support/hostile-updates.ts";

const { server, db, databaseUrl } = await startCollabNode();
const victim = await addPerson(db, "Anna");
const attacker = await addPerson(db, "Malo");

interface Scene {
  page: string;
  honest: ReturnType<typeof openPage>;
  hostile: RawSocket;
}

/** An honest writer at work on a page, and a socket without manners on the same page. */
async function scene(): Promise<Scene> {
  const page = await addPage(db);
  const honest = openPage(server.port, page, victim);
  await honest.synced();
  honest.type("honnête ");
  await honest.allSaved();
  const hostile = openRaw(server.port, page, attacker, { query: "?client=7" });
  await until(() => hostile.received.length >= 2);
  onTestFinished(() => {
    honest.leave();
    hostile.socket.terminate();
  });
  return { page, honest, hostile };
}

/** The honest writer was not disturbed, and what they write next is stored and can be loaded again. */
async function expectUndisturbed({ page, honest }: Scene): Promise<void> {
  honest.type("toujours là");
  await honest.allSaved();
  expect(honest.closed).toEqual([]);
  expect(await storedWords(db, page)).toBe(honest.words());
  expect(honest.words()).toContain("honnête ");
  expect(honest.words()).toContain("toujours là");
}

describe("a hostile message costs its own socket and nothing else", () => {
  test.each(hostileFrames)("%s", async (_case, make) => {
    const here = await scene();
    const { doc } = here.honest;
    here.hostile.send(make({ client: doc.clientID, clock: Y.getState(doc.store, doc.clientID) }));
    expect(await here.hostile.code).toBe(4400);
    await expectUndisturbed(here);
  });

  test("a text message", async () => {
    const here = await scene();
    here.hostile.socket.send("bonjour");
    expect(await here.hostile.code).toBe(4400);
    await expectUndisturbed(here);
  });

  test("random changes to an honest update", async () => {
    const here = await scene();
    const honest = Y.encodeStateAsUpdate(here.honest.doc);
    for (let index = 0; index < honest.byteLength; index += 1) {
      const changed = Uint8Array.from(honest);
      changed[index] = (changed[index] ?? 0) ^ (1 << (index % 8));
      const socket = openRaw(server.port, here.page, attacker);
      await until(() => socket.received.length >= 2);
      socket.send(updateMessage(changed), bytesOf(3));
      let isClosed = false;
      void socket.code.then(() => {
        isClosed = true;
      });
      await until(() => isClosed || socket.received.some((message) => message[0] === 1));
      socket.socket.terminate();
    }
    await expectUndisturbed(here);
  });
});

test("updates with far clocks are asked about once, counted, and never stored as pending", async () => {
  const here = await scene();
  const gaps = server.collab.stats().gaps;
  here.hostile.send(...Array.from({ length: 3000 }, (_, index) => updateMessage(textAt(7, 10 + 2 * index, "x"))));
  await until(() => server.collab.stats().gaps === gaps + 3000);
  expect(here.hostile.received.filter((message) => message[0] === 0 && message[1] === 0)).toHaveLength(1);
  expect(here.hostile.received.some((message) => message[0] === 64)).toBe(false);
  await expectUndisturbed(here);
});

test("one who answers every resync with another gap is sent away", async () => {
  const here = await scene();
  const far = textAt(7, 10, "x");
  const answer = bytesOf(0, 1, far.byteLength, far);
  here.hostile.send(...Array.from({ length: 20 }, () => answer));
  expect(await here.hostile.code).toBe(4400);
  await expectUndisturbed(here);
});

test("nobody speaks under another's client id, name or colour, nor too loud", async () => {
  const here = await scene();
  here.honest.provider.awareness.setLocalStateField("cursor", null);
  const mark = "<img src=x onerror=alert(1)>";
  here.hostile.send(
    awarenessMessage([[here.honest.doc.clientID, 2 ** 40, "null"]]),
    awarenessMessage([[here.honest.doc.clientID, Number.MAX_SAFE_INTEGER, `{"user":{"name":"${mark}"}}`]]),
    awarenessMessage(Array.from({ length: 5000 }, (_, index) => [1000 + index, 1, "{}"] as const)),
    awarenessMessage([[7, 1, JSON.stringify({ big: "x".repeat(5000) })]]),
    awarenessMessage([
      [
        7,
        1,
        JSON.stringify({ user: { name: mark, color: "url(//x)" }, evil: 1, cursor: { anchor: mark }, field: mark }),
      ],
    ]),
  );
  const states = here.honest.provider.awareness.getStates();
  await until(() => states.has(7));
  expect(states.get(7)).toEqual({
    user: { id: attacker, name: "Malo", color: expect.stringMatching(/^#[0-9a-f]{6}$/) },
    cursor: null,
    field: null,
  });
  expect([...states.keys()].sort()).toEqual([7, here.honest.doc.clientID].sort());
  await expectUndisturbed(here);
});

test("a caret or a field that an editor can read is passed on", async () => {
  const here = await scene();
  const position = { type: { client: 1, clock: 2 }, tname: null, item: null, assoc: 0 };
  here.hostile.send(awarenessMessage([[7, 1, JSON.stringify({ cursor: { anchor: position, head: position } })]]));
  const states = here.honest.provider.awareness.getStates();
  await until(() => states.has(7));
  expect(states.get(7)?.cursor).toEqual({ anchor: position, head: position });
  here.hostile.send(awarenessMessage([[7, 2, JSON.stringify({ cursor: "nowhere", field: "demarrage" })]]));
  await until(() => states.get(7)?.field === "demarrage");
  expect(states.get(7)?.cursor).toBeNull();
});

test("whoever asks for the document over and over is sent away", async () => {
  const here = await scene();
  here.hostile.send(...Array.from({ length: 100 }, () => bytesOf(0, 0, 1, 0)));
  expect(await here.hostile.code).toBe(4429);
  await expectUndisturbed(here);
});

test("whoever sends without end is sent away, an honest typist never", async () => {
  const page = await addPage(db);
  const strict = await startCollabServer(databaseUrl, { documentMessages: { burst: 50, perSecond: 1 } });
  onTestFinished(strict.stop);
  const raw = openRaw(strict.port, page, attacker);
  await raw.opened;
  raw.send(...Array.from({ length: 60 }, () => bytesOf(0, 2, 2, 0, 0)));
  expect(await raw.code).toBe(4429);
});

test("whoever sends without end is read no faster than anybody has to, also when they come back, and nobody waits for it", async () => {
  const longest = 600;
  const page = await addPage(db);
  const strict = await startCollabServer(databaseUrl, { messages: { burst: 100, perSecond: 1, longest } });
  onTestFinished(strict.stop);
  const honest = openPage(strict.port, page, victim);
  onTestFinished(honest.leave);
  await honest.allSaved();
  for (const count of [200, 64]) {
    const hasty = openRaw(strict.port, page, attacker);
    onTestFinished(() => hasty.socket.terminate());
    await until(() => hasty.received.length >= 2);
    hasty.send(...Array.from({ length: count }, () => awarenessMessage([])), bytesOf(0, 2, 2, 0, 0));
    await until(() => hasty.received.some((received) => received[0] === 64));
    const asked = performance.now();
    hasty.send(bytesOf(0, 0, 1, 0));
    honest.type("tranquille ");
    await honest.allSaved();
    const isAnswered = () => hasty.received.some((received) => received[0] === 0 && received[1] === 1);
    expect(isAnswered()).toBe(false);
    await until(isAnswered);
    expect(performance.now() - asked).toBeGreaterThan(longest / 2);
  }
});

/** Types, much at a time, until something waits for one of two who does not read; the system itself keeps some megabytes for it. */
async function typeUntilItWaits(node: CollabServer, honest: ReturnType<typeof openPage>): Promise<void> {
  let typed = 0;
  while (node.collab.stats().waitingBytes === 0 && node.collab.stats().connections === 2) {
    honest.type("x".repeat(100_000));
    typed += 1;
    // The page itself stays small.
    if (typed % 20 === 0) honest.erase();
    await honest.allSaved();
  }
}

test("for a client that does not read little waits, and when it reads again it has everything", async () => {
  const page = await addPage(db);
  const buffered = 120_000;
  const narrow = await startCollabServer(databaseUrl, { buffered });
  onTestFinished(narrow.stop);
  const honest = openPage(narrow.port, page, victim);
  const deaf = openPage(narrow.port, page, attacker);
  onTestFinished(honest.leave);
  onTestFinished(deaf.leave);
  await Promise.all([honest.allSaved(), deaf.allSaved()]);
  const socket = deaf.provider.ws as unknown as RawSocket["socket"];
  socket.pause();
  await typeUntilItWaits(narrow, honest);
  deaf.type("et moi ");
  for (let index = 0; index < 30; index += 1) {
    honest.type("y".repeat(20_000));
    await honest.allSaved();
    expect(narrow.collab.stats().waitingBytes).toBeLessThanOrEqual(buffered);
  }
  socket.resume();
  await converge(honest, deaf);
  await deaf.allSaved();
  expect(narrow.collab.stats().resyncs).toBeGreaterThan(0);
  expect([...honest.closed, ...deaf.closed]).toEqual([]);
});

test("a client that never reads is dropped, and the others go on", async () => {
  const page = await addPage(db);
  const narrow = await startCollabServer(databaseUrl, { buffered: 30_000, stalled: 200, keepAlive: 600 });
  onTestFinished(narrow.stop);
  const honest = openPage(narrow.port, page, victim);
  onTestFinished(honest.leave);
  await honest.synced();
  const deaf = openRaw(narrow.port, page, attacker);
  await until(() => deaf.received.length >= 2);
  deaf.socket.pause();
  await typeUntilItWaits(narrow, honest);
  await until(() => narrow.collab.stats().connections === 1);
  honest.type("et voilà");
  await honest.allSaved();
  expect(honest.closed).toEqual([]);
});

test("a silent connection hears something before it would give up, a dead one is ended", async () => {
  const page = await addPage(db);
  const brisk = await startCollabServer(databaseUrl, { keepAlive: 200 });
  onTestFinished(brisk.stop);
  const silent = openRaw(brisk.port, page, attacker);
  await until(() => silent.received.filter((message) => message[0] === 1).length > 3);
  silent.socket.pause();
  await until(() => brisk.collab.stats().connections === 0);
  expect(brisk.collab.stats().rooms).toBe(1);
});

test("a page that is deleted while its text waits for the log closes its sockets as gone", async () => {
  const here = await scene();
  await db.delete(pages).where(eq(pages.id, here.page));
  here.honest.type("trop tard");
  await until(() => here.honest.closed.includes(4404));
  expect(here.honest.provider.shouldConnect).toBe(false);
});
