import {
  demonstrationPassword,
  demonstrationPeople,
} from "@passerelles/server/demonstration/demonstration-accounts.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demonstrator, HttpVisitor } from "../support/http-visitor.ts";
import { copyPreparedData, firstStart } from "../support/prepared-data.ts";
import { type ServerProcess, startServer } from "../support/started-server.ts";

type Listed = { items: { id: string; kind: string; title: string; slug: string }[]; next: string | null };

const data = copyPreparedData();
let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ DATA_DIR: data.dataDir });
});
afterAll(async () => {
  await server.stop();
  data.remove();
});

const listPages = async (visitor: HttpVisitor) => (await visitor.read<Listed>("/api/pages?limit=100")).items;

test("the first start on an empty folder tells its address, the six accounts and their password", () => {
  const { said, address } = firstStart();
  expect(demonstrationPeople).toHaveLength(6);
  for (const { email } of demonstrationPeople) expect(said).toContain(`\n  ${email}\n`);
  expect(said).toContain(`\nand the password ${demonstrationPassword}\n`);
  expect(said.endsWith(`\nPasserelles is at ${address}\n`)).toBe(true);
  expect(said.split("\n")).toHaveLength(demonstrationPeople.length + 4);
});

test("the second start tells its address alone, and lays nothing twice", async () => {
  expect(server.said()).toBe(`Passerelles is at ${server.address}\n`);
  const titles = (await listPages(await demonstrator(server.address, "admin"))).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});

test.for(demonstrationPeople)("$email signs in on loopback, with their role", async ({ key, role }) => {
  const visitor = await demonstrator(server.address, key);
  expect(await visitor.read("/api/session")).toMatchObject({ self: { role, demonstration: true } });
});

test("the interface is served from the address", async () => {
  const answer = await new HttpVisitor(server.address).ask("/");
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('<div id="root">');
});

test("where the address is not loopback, demonstration accounts are refused in words", async () => {
  const { dataDir, remove } = copyPreparedData();
  const open = await startServer({ DATA_DIR: dataDir, PUBLIC_URL: "http://wiki.exemple.test" });
  try {
    for (const { key } of demonstrationPeople) {
      const visitor = new HttpVisitor(open.address);
      const answer = await visitor.demonstrate(key);
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ detail: expect.stringMatching(/démonstration|demonstration/i) });
      expect(visitor.token).toBeNull();
    }
    expect(open.said()).toMatch(/Create the first account here, once: http:\/\/wiki\.exemple\.test\/lien\/\S+/);
  } finally {
    await open.stop();
    remove();
  }
});

test("it starts in watch mode too, where Node also speaks on the channel of the database's worker", async () => {
  const { dataDir, remove } = copyPreparedData();
  const watched = await startServer({ DATA_DIR: dataDir, WATCH_REPORT_DEPENDENCIES: "1" });
  try {
    expect((await new HttpVisitor(watched.address).ask("/api/health")).status).toBe(200);
  } finally {
    await watched.stop();
    remove();
  }
});
