import { openDatabase } from "@passerelles/server/database/client.ts";
import { migrate } from "@passerelles/server/database/migrate.ts";
import * as Y from "yjs";
import { startCollabProcess } from "../support/collab-process.ts";
import { hostileFrames } from "../support/hostile-frames.ts";
import { awarenessMessage, bytesOf, textAt, updateMessage } from "../support/hostile-updates.ts";
import { execute, type Postgres } from "../support/postgres.ts";
import { honestUpdates, mutated } from "./mutate.ts";
import type { Random } from "./random.ts";
import { besiege, makeTarget, type Salvo, type Siege } from "./siege.ts";

type Class = { name: string; share: number; salvo(victim: Y.Doc, random: Random): Salvo };

const largestId = 0xffff_ffff;
const someId = (random: Random) => random.between(1000, largestId);

/** Messages that are ignored or answered, however many there are. */
const floods: readonly Class[] = [
  {
    name: "honest messages, mutated",
    share: 24,
    salvo: (_victim, random) => {
      const client = someId(random);
      const updates = honestUpdates(client, random);
      return { client, frames: Array.from({ length: 40 }, () => mutated(updates, random)) };
    },
  },
  {
    name: "clocks that are far away",
    share: 3,
    salvo: (_victim, random) => ({
      client: 7,
      frames: Array.from({ length: 50 }, () => updateMessage(textAt(7, random.between(1, 2 ** 40), "x"))),
    }),
  },
  {
    name: "awareness under the ids of others",
    share: 3,
    salvo: (victim, random) => ({
      client: 7,
      frames: Array.from({ length: 50 }, () =>
        awarenessMessage([
          [
            victim.clientID,
            random.pick([1, 2 ** 40, Number.MAX_SAFE_INTEGER]),
            random.pick(["null", '{"user":{"name":"<b>"}}']),
          ],
          [someId(random), 1, "{}"],
        ]),
      ),
    }),
  },
  {
    name: "bytes at random",
    share: 3,
    salvo: (_victim, random) => {
      const noise = () => Uint8Array.from({ length: random.between(1, 60) }, () => random.between(0, 255));
      return { client: 7, frames: [random.chance(0.5) ? noise() : bytesOf(0, random.between(0, 2), noise())] };
    },
  },
];

/** The same mean messages as in the tests, each on a connection of its own. */
const means: readonly Class[] = hostileFrames.map(([name, make]) => ({
  name,
  share: 0.3,
  salvo: (victim) => {
    const { clientID: client } = victim;
    return { client: 7, frames: [make({ client, clock: Y.getState(victim.store, client) })] };
  },
}));

/** What a class of messages did. */
export interface Fuzzed extends Siege {
  name: string;
  /** Bytes of memory of the node more than before all classes. */
  grown: number;
}

/** Messages after which another page is besieged: many of those that are mutated are let in, and fill it. */
const mostOnOnePage = 4000;

/** What is to hold of the memory after each class: bytes. */
export const mayGrow = 64 * 1024 * 1024;

/**
 * Sends so many messages in all, class by class, to a node in a process of its own on which people write. `quiet`: what the
 * people see while nobody sends anything.
 */
export async function fuzzFrames(
  postgres: Postgres,
  given: { seed: number; frames: number; tell: (text: string) => void },
): Promise<{ quiet: number[]; classes: Fuzzed[]; problems: string[] }> {
  const name = `fuzz_${given.seed}_${process.pid}_${Date.now().toString(36)}`;
  await execute(postgres.url, `CREATE DATABASE ${name}`);
  const { href } = Object.assign(new URL(postgres.url), { pathname: name });
  await migrate(href);
  const database = await openDatabase({ databaseUrl: href, dataDir: "" });
  // Bounds on how often are shown elsewhere: here as much as possible is to come through.
  const often = { burst: 1e9, perSecond: 1e9 };
  const limits = {
    ...{ syncRequests: often, documentMessages: often, documentBytes: often, awarenessMessages: often },
    messages: { ...often, longest: 0 },
    ...{ authorsReturn: 30, unloadAfter: 100, failedResyncs: 1e9 },
  };
  const node = await startCollabProcess(href, { limits });
  const classes: Fuzzed[] = [];
  const problems: string[] = [];
  try {
    const target = await makeTarget(node, database);
    const calm: Class = { name: "nothing", share: 0, salvo: () => ({ client: 7, frames: [bytesOf(3)] }) };
    const { seen: quiet } = await besiege(target, { seed: given.seed, frames: 50, salvo: calm.salvo });
    const all = [...floods, ...means];
    const sum = all.reduce((total, { share }) => total + share, 0);
    const before = await node.memory();
    for (const { name: what, share, salvo } of all) {
      let left = Math.ceil((given.frames * share) / sum);
      while (left > 0) {
        const seed = given.seed + classes.length;
        const siege = await besiege(target, { seed, frames: Math.min(left, mostOnOnePage), salvo });
        left -= siege.frames;
        const grown = (await node.memory()) - before;
        classes.push({ ...siege, name: what, grown });
        problems.push(...siege.problems.map((problem) => `${what}: ${problem}`));
        if (node.hasCrashed()) throw new Error(`The node has ended by itself: ${what}.`);
        const more = `${Math.round(grown / 2 ** 20)} MB`;
        if (grown > mayGrow) problems.push(`${what}: ${more} of memory more than before`);
        given.tell(`frames: ${what}: ${siege.frames}, ${siege.acknowledged} honest acts acknowledged, ${more}`);
      }
    }
    return { quiet, classes, problems };
  } finally {
    await node.kill();
    await database.close();
    await execute(postgres.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  }
}
