import type { AddressInfo } from "node:net";
import { createPage } from "@passerelles/server/pages/create-page.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { openPage, openRaw, until } from "../support/fake-client.ts";
import { readMetrics } from "../support/read-metrics.ts";
import { startTestApp } from "../support/test-app.ts";

const token = "le-jeton-de-surveillance";
const instance = await startTestApp({ live: true, environment: { METRICS_TOKEN: token } });
await instance.app.listen({ host: "127.0.0.1", port: 0 });
const unwatched = await startTestApp();
afterAll(async () => {
  await instance.close();
  await unwatched.close();
});
const { port } = instance.app.server.address() as AddressInfo;

const askFor = (authorization?: string, app = instance) =>
  app.browser().ask({ url: "/metrics", headers: authorization === undefined ? {} : { authorization } });

async function scrape(): Promise<string> {
  const answer = await askFor(`Bearer ${token}`);
  expect(answer.statusCode).toBe(200);
  return answer.body;
}

async function openSheet(title: string) {
  const author = await instance.signedIn("conseiller");
  const { db } = instance.database;
  const given = { kind: fichePratique, title, visibility: "prive", body: [{ type: "paragraph" }] } as const;
  const page = await createPage(db, { ...given, ownerId: author.person.id });
  const client = openPage(port, page.id, author.cookies.get("passerelles") ?? null);
  onTestFinished(client.leave);
  await client.synced();
  return { author, page, client };
}

test.each([
  ["without a token", undefined],
  ["with another token", "Bearer un-autre-jeton-de-surveillance"],
  ["with the token said otherwise", `Basic ${token}`],
  ["with more than the token", `Bearer ${token} ${token}`],
])("metrics are refused %s, also to an administrator", async (_how, authorization) => {
  const admin = await instance.signedIn("admin");
  const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
  const answer = await admin.ask({ url: "/metrics", headers });
  expect([answer.statusCode, answer.json().code]).toEqual([401, "tokenRequired"]);
  expect(answer.headers["www-authenticate"]).toBe("Bearer");
  expect(answer.body).not.toContain("passerelles_");
});

test("where no token is set, there are no metrics", async () => {
  for (const authorization of [undefined, "Bearer ", "Bearer undefined", `Bearer ${token}`])
    expect((await askFor(authorization, unwatched)).statusCode).toBe(404);
});

test("the route of metrics is listed as one of those who watch, and is no operation of the API", () => {
  const watched = instance.app.listedRoutes.filter(({ access }) => access === "watchman");
  expect(watched.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET /metrics",
    "HEAD /metrics",
    "GET /metrics/rooms/:pageId",
    "HEAD /metrics/rooms/:pageId",
  ]);
  expect(JSON.stringify(instance.app.swagger())).not.toContain("/metrics");
});

test("what happens on a page is counted and timed", async () => {
  const before = readMetrics(await scrape());
  const { client, page, author } = await openSheet("Une fiche mesurée");
  client.type("du texte ");
  await client.allSaved();
  client.type("et du texte");
  await client.allSaved();
  const reader = openPage(port, page.id, author.cookies.get("passerelles") ?? null);
  onTestFinished(reader.leave);
  await reader.synced();
  const hostile = openRaw(port, page.id, author.cookies.get("passerelles") ?? null);
  await hostile.opened;
  hostile.send(Uint8Array.of(99));
  await hostile.code;
  await until(() => instance.collab?.stats().ended.malformed === 1);

  const after = readMetrics(await scrape());
  const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  expect(after.get('passerelles_collab_rooms{state="live"}')).toBe(1);
  expect(after.get("passerelles_collab_sockets")).toBe(2);
  expect(after.get("passerelles_collab_listening")).toBe(1);
  expect(after.get("passerelles_collab_queued_updates")).toBe(0);
  expect(after.get("passerelles_collab_queued_bytes")).toBe(0);
  expect(after.get("passerelles_collab_documents_bytes")).toBeGreaterThan(100);
  expect(grown("passerelles_collab_edits_total")).toBeGreaterThanOrEqual(2);
  expect(grown("passerelles_collab_syncs_total")).toBeGreaterThanOrEqual(2);
  expect(grown("passerelles_collab_commit_seconds_count")).toBeGreaterThanOrEqual(2);
  expect(grown("passerelles_collab_commit_seconds_sum")).toBeGreaterThan(0);
  expect(grown('passerelles_collab_ended_sockets_total{reason="malformed"}')).toBe(1);
});

test("process, event loop, database, projection and HTTP are measured", async () => {
  await instance.browser().ask({ url: "/api/health" });
  await instance.browser().ask({ url: "/api/pages/by-slug/inconnue-et-intime" });
  const reading = readMetrics(await scrape());
  for (const name of [
    "process_resident_memory_bytes",
    "nodejs_eventloop_lag_p99_seconds",
    'passerelles_database_connections{state="waiting"}',
    "passerelles_projection_pages_behind",
    "passerelles_projection_lag_seconds",
    'passerelles_http_request_seconds_count{method="GET",route="/api/health",status="2xx"}',
    'passerelles_http_request_seconds_count{method="GET",route="/api/pages/by-slug/:slug",status="4xx"}',
  ])
    expect(reading.get(name), name).toBeTypeOf("number");
  expect([...reading.keys()].find((name) => name.startsWith("passerelles_info"))).toMatch(/version="\d+\.\d+\.\d+"/);
});

test("labels tell of no page, person, text or secret, and there is a bounded number of them", async () => {
  const { author, page, client } = await openSheet("Titre intime");
  client.type("texte-intime");
  await client.allSaved();
  await author.ask({ url: `/api/pages/${page.id}` });
  await author.ask({ url: "/adresse-intime" });
  const text = await scrape();
  expect(text).not.toMatch(/intime|exemple\.test/i);
  for (const secret of [page.id, author.person.id, author.cookies.get("passerelles") ?? "", token])
    expect(text).not.toContain(secret);
  // Some come with what has happened: « kind » with the first collection of garbage.
  const known = [
    "kind",
    "le",
    "major",
    "method",
    "minor",
    "patch",
    "reason",
    "route",
    "space",
    "state",
    "status",
    "type",
    "version",
  ];
  const labels = [...text.matchAll(/[{,]([a-z_]+)="/g)].map(([, name = ""]) => name);
  expect(labels).toContain("route");
  expect(labels.filter((name) => !known.includes(name))).toEqual([]);
  const routes = new Set(instance.app.listedRoutes.map(({ url }) => url));
  for (const [, route = ""] of text.matchAll(/route="([^"]*)"/g)) expect([...routes, "unknown"]).toContain(route);
});

test("metrics are read also while the database does not answer", async () => {
  const release = await instance.takeEveryConnection();
  const reading = readMetrics(await scrape());
  release();
  expect(reading.has("passerelles_projection_lag_seconds")).toBe(false);
  expect(reading.get("process_resident_memory_bytes")).toBeGreaterThan(0);
  expect(readMetrics(await scrape()).has("passerelles_projection_lag_seconds")).toBe(true);
});
