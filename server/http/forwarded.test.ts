import type { AddressInfo } from "node:net";
import Fastify from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { type ProxyTrust, readForwarded } from "./forwarded.ts";

const headers: [string, Record<string, string>][] = [
  ["no proxy's word", {}],
  ["one address and one host", { "x-forwarded-for": "203.0.113.9", "x-forwarded-host": "wiki.exemple.test" }],
  ["several of each", { "x-forwarded-for": "203.0.113.9, 127.0.0.1", "x-forwarded-host": "a.test, b.test" }],
  ["what is no address", { "x-forwarded-for": "personne", "x-forwarded-host": " " }],
];
const trusts: [string, ProxyTrust][] = [
  ["nobody is trusted", false],
  ["loopback is trusted", ["127.0.0.1"]],
  ["another is trusted", ["198.51.100.1"]],
  ["one hop is trusted", (_address, hop) => hop < 1],
];

test.each(trusts)("when %s, address and host are those that Fastify tells", async (_name, trustProxy) => {
  const app = Fastify({ trustProxy });
  onTestFinished(() => app.close());
  const forwarded = readForwarded(trustProxy);
  app.get("/", async (request) => ({
    fastify: [request.ip, request.host],
    ours: [forwarded.addressOf(request.raw), forwarded.hostOf(request.raw)],
  }));
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo;
  for (const [what, said] of headers) {
    const told = (await (await fetch(`http://127.0.0.1:${port}/`, { headers: said })).json()) as Record<
      string,
      unknown
    >;
    expect(told.ours, what).toEqual(told.fastify);
  }
});
