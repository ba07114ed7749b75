import { setTimeout as wait } from "node:timers/promises";
import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { expect, onTestFinished, test } from "vitest";
import { openBalancer } from "../support/balancer.ts";
import { converge, type FakeClient, openPage, until } from "../support/fake-client.ts";
import { readMetrics } from "../support/read-metrics.ts";
import { makePlace, startWithWriter } from "../support/served-place.ts";
import { type ServerProcess, startServer } from "../support/started-server.ts";

const token = "le-jeton-de-surveillance";

/** Has each of them type words of their own, none of them twice, until told to stop; answers all the words. */
function typeOn(clients: readonly FakeClient[]) {
  const typed: string[] = [];
  let isOver = false;
  const work = async () => {
    for (let round = 0; !isOver; round += 1) {
      for (const [index, client] of clients.entries()) {
        const word = `<${index}.${round}>`;
        client.type(word);
        typed.push(word);
      }
      await wait(40);
    }
  };
  const working = work();
  return {
    stop: async () => {
      isOver = true;
      await working;
      return typed;
    },
  };
}

async function measure({ address }: ServerProcess, name: string): Promise<number> {
  const answer = await fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${token}` } });
  return readMetrics(await answer.text()).get(name) ?? 0;
}

test("two nodes are restarted one after the other while people type: nothing is lost, and nobody is told to reload", async () => {
  const place = await makePlace("PostgreSQL");
  const settings = { ...place.settings, METRICS_TOKEN: token };
  const { server: first, writer } = await startWithWriter({ ...place, settings });
  let nodes = [first, await startServer(settings)] as const;
  const balancer = await openBalancer(nodes[0].port, nodes[1].port);
  const sheets = [await writer.createSheet("Une"), await writer.createSheet("Deux")];
  const clients = Array.from({ length: 12 }, (_, index) =>
    openPage(balancer.port, sheets[index % 2] ?? "", writer.token),
  );
  onTestFinished(async () => {
    for (const client of clients) client.leave();
    await balancer.close();
    await Promise.all(nodes.map((node) => node.stop()));
    await place.remove();
  });
  await Promise.all(clients.map((client) => client.synced()));
  const sockets = () => Promise.all(nodes.map((node) => measure(node, "passerelles_collab_sockets")));
  expect(Math.min(...(await sockets()))).toBeGreaterThan(0);

  const typing = typeOn(clients);
  for (let round = 0; round < 2; round += 1) {
    const [going, staying] = nodes;
    const left = await measure(going, "passerelles_collab_sockets");
    const { code, took } = await going.stop("SIGTERM");
    expect(code, `${going.said()}after ${took} ms`).toBe(0);
    expect(took).toBeLessThan(10_000);
    await until(() => clients.every(({ provider }) => provider.synced));
    expect(await measure(staying, "passerelles_collab_sockets")).toBe(clients.length);
    expect(clients.filter(({ closed }) => closed.includes(closeCode.restart)).length).toBeGreaterThanOrEqual(left);
    nodes = [staying, await startServer(settings)];
    balancer.use(nodes[0].port, nodes[1].port);
  }
  const typed = await typing.stop();

  await Promise.all(clients.map((client) => client.allSaved()));
  for (const [index, sheet] of sheets.entries()) {
    await converge(...clients.filter((_, client) => client % 2 === index));
    const reader = openPage(balancer.port, sheet, writer.token);
    onTestFinished(reader.leave);
    await reader.synced();
    const words = typed.filter((word) => Number(word.slice(1).split(".", 1)) % 2 === index);
    expect(words.length).toBeGreaterThan(100);
    expect(
      reader
        .words()
        .match(/<[^>]*>/g)
        ?.sort(),
    ).toEqual(words.sort());
  }
  // Closed by the servers that stopped, or turned away before there was a socket (1006); none for good.
  const codes = new Set(clients.flatMap(({ closed }) => closed));
  expect([...codes].filter((code) => code !== closeCode.restart && code !== 1006)).toEqual([]);
});

test("what one node commits is on the other in a time that is measured", async () => {
  const place = await makePlace("PostgreSQL");
  const settings = { ...place.settings, METRICS_TOKEN: token };
  const { server, writer } = await startWithWriter({ ...place, settings });
  const other = await startServer(settings);
  const sheet = await writer.createSheet("Mesurée");
  const here = writer.open(sheet);
  const there = writer.at(other).open(sheet);
  onTestFinished(async () => {
    here.leave();
    there.leave();
    await Promise.all([server.stop(), other.stop()]);
    await place.remove();
  });
  await Promise.all([here.synced(), there.synced()]);
  here.type("d'ici");
  await until(() => there.words() === "d'ici");
  expect(await measure(other, "passerelles_collab_fan_out_seconds_count")).toBeGreaterThan(0);
  expect(await measure(other, "passerelles_collab_fan_out_seconds_sum")).toBeGreaterThan(0);
  expect(await measure(server, "passerelles_collab_commit_seconds_count")).toBeGreaterThan(0);
});
