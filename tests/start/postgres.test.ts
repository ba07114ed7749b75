import { afterAll, beforeAll, expect, test } from "vitest";
import { HttpVisitor } from "../support/http-visitor.ts";
import { createDatabase, type TestDatabase } from "../support/postgres.ts";
import { type ServerProcess, startServer } from "../support/started-server.ts";

let place: TestDatabase;
let server: ServerProcess;
beforeAll(async () => {
  place = await createDatabase();
  server = await startServer({ DATABASE_URL: place.url });
});
afterAll(async () => {
  await server.stop();
  await place.drop();
});

const administrator = {
  email: "direction@exemple.test",
  name: "Dominique Direction",
  password: "une phrase assez longue",
};

test("with DATABASE_URL there is no demonstration account, and a link makes the administrator once", async () => {
  expect(server.said()).not.toContain("demo.passerelles.test");
  const anyone = new HttpVisitor(server.address);
  expect((await anyone.demonstrate("admin")).status).toBe(401);
  expect(await anyone.read("/api/session")).toEqual({ self: null, demonstration: false });

  const [, secret = ""] = /once: http:\/\/127\.0\.0\.1:\d+\/lien\/(\S+)\n/.exec(server.said()) ?? [];
  expect(await anyone.read(`/api/links/${secret}`)).toMatchObject({ purpose: "first-admin", role: "admin" });
  const first = new HttpVisitor(server.address);
  expect((await first.enter("/api/invitations/accept", { secret, ...administrator })).status).toBe(200);
  expect(await first.read("/api/session")).toMatchObject({ self: { email: administrator.email, role: "admin" } });

  const again = { secret, ...administrator, email: "autre@exemple.test" };
  expect((await anyone.enter("/api/invitations/accept", again)).status).toBe(410);
  expect(anyone.token).toBeNull();
});

test("once there is an administrator, a start prints no link", async () => {
  await server.stop();
  server = await startServer({ DATABASE_URL: place.url });
  expect(server.said()).toMatch(/^Passerelles is at \S+\n$/);
  const { email, password } = administrator;
  expect((await new HttpVisitor(server.address).enter("/api/session", { email, password })).status).toBe(200);
});
