import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { expect, onTestFinished, test } from "vitest";
import { startCollabNode } from "../support/collab-node.ts";
import { addPage, addPerson } from "../support/collab-pages.ts";
import { openPage, openRaw, type RawSocket, until } from "../support/fake-client.ts";

const { server, db } = await startCollabNode({ sockets: { person: 5, personOnPage: 3, address: 4 } });
const bob = await addPerson(db, "Bob");

/** "open" once it is let in, else the code of the closing. */
async function outcome(raw: RawSocket): Promise<string | number> {
  onTestFinished(() => raw.socket.terminate());
  return Promise.race([until(() => raw.received.length > 0).then(() => "open"), raw.code]);
}

async function openMany(count: number, page: (index: number) => string, token: string | null) {
  const opened: { raw: RawSocket; outcome: string | number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const raw = openRaw(server.port, page(index), token);
    opened.push({ raw, outcome: await outcome(raw) });
  }
  return opened;
}

const pages = [await addPage(db), await addPage(db)] as const;
const open = await addPage(db, { visibility: "public" });
const most: [string, number, (index: number) => string, boolean][] = [
  ["one person on one page", 3, () => pages[0], true],
  ["one person", 5, (index) => pages[index % 2] ?? "", true],
  ["anonymous readers at one address", 4, () => open, false],
];

test.each(most)(
  "%s may open %i sockets and no more, and another when one closes",
  async (_who, limit, page, isMember) => {
    const token = isMember ? await addPerson(db, "Anna") : null;
    const other = openPage(server.port, page(0), bob);
    onTestFinished(other.leave);
    await other.synced();
    const opened = await openMany(limit + 1, page, token);
    expect(opened.map((socket) => socket.outcome)).toEqual([...Array(limit).fill("open"), closeCode.tooMany]);
    other.type("tranquille");
    await other.allSaved();
    expect(other.closed).toEqual([]);

    const { connections } = server.collab.stats();
    opened[0]?.raw.socket.close();
    await until(() => server.collab.stats().connections < connections);
    expect(await outcome(openRaw(server.port, page(0), token))).toBe("open");
    expect(await outcome(openRaw(server.port, page(0), token))).toBe(closeCode.tooMany);
    for (const { raw } of opened) raw.socket.terminate();
    await until(() => server.collab.stats().connections <= 2);
  },
);

test("somebody who is turned away for too many sockets comes back by themselves once one is closed", async () => {
  const anna = await addPerson(db, "Anna");
  const opened = await openMany(3, () => pages[1], anna);
  const late = openPage(server.port, pages[1], anna);
  onTestFinished(late.leave);
  await until(() => late.closed.length > 0);
  opened[0]?.raw.socket.close();
  await late.synced();
  expect(new Set(late.closed)).toEqual(new Set([closeCode.tooMany]));
});
