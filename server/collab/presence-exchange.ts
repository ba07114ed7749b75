import type { FastifyBaseLogger } from "fastify";
import { type AwarenessEntry, readAwareness, writeAwareness } from "./awareness-state.ts";
import { type AwarenessRing, largestPayload } from "./doorbell.ts";
import type { Presence } from "./presence.ts";

/** Milliseconds that questions are gathered: people come back to many pages at once. */
const GATHERING = 20;
/** Pages that one question names: each takes some forty bytes of a notification. */
const PAGES_PER_QUESTION = 150;
/** Bytes of awareness that one notification carries as base64, beside the names of the node and the page. */
const STATES_PER_RING = Math.floor(((largestPayload - 200) * 3) / 4);
/** Bytes that an entry takes at most beside its state. */
const BESIDE_STATE = 20;

/** What is done with a page's presence. */
interface PresentRoom {
  readonly presence: Presence;
  scheduleAwareness(): void;
}

/** What the nodes tell each other of who is where. It may be lost: whoever is there says so again. */
export class PresenceExchange {
  readonly #node: string;
  readonly #ring: (ring: AwarenessRing) => Promise<void>;
  readonly #find: (pageId: string) => PresentRoom | undefined;
  readonly #log: Pick<FastifyBaseLogger, "debug">;
  #asked = new Set<string>();
  #timer: NodeJS.Timeout | null = null;

  constructor(options: {
    node: string;
    /** Tells the other nodes. */
    ring: (ring: AwarenessRing) => Promise<void>;
    /** The room of a page, when there is one here. */
    find: (pageId: string) => PresentRoom | undefined;
    log: Pick<FastifyBaseLogger, "debug">;
  }) {
    this.#node = options.node;
    this.#ring = options.ring;
    this.#find = options.find;
    this.#log = options.log;
  }

  /** Tells the others who has moved here. */
  announce(page: string, entries: readonly AwarenessEntry[]): void {
    for (const some of inRings(entries)) {
      const states = Buffer.from(writeAwareness(some)).toString("base64");
      this.#tell({ node: this.#node, page, states });
    }
  }

  /** Asks the others who is on a page: they tell of themselves only when they move. */
  ask(page: string): void {
    this.#asked.add(page);
    this.#timer ??= setTimeout(() => this.#askNow(), GATHERING).unref();
  }

  /** This node hears again, and may have missed both what the others told of these pages and what they asked. */
  catchUp(pages: Iterable<string>): void {
    for (const page of pages) {
      this.ask(page);
      this.#tellOfOwn(page);
    }
  }

  /** Hears what another node tells or asks. */
  hear(ring: AwarenessRing): void {
    if ("asked" in ring) {
      for (const page of ring.asked) this.#tellOfOwn(page);
      return;
    }
    const room = this.#find(ring.page);
    room?.presence.hearNode(readAwareness(new Uint8Array(Buffer.from(ring.states, "base64"))));
    room?.scheduleAwareness();
  }

  #tellOfOwn(page: string): void {
    this.announce(page, this.#find(page)?.presence.ofThisNode() ?? []);
  }

  #askNow(): void {
    this.#timer = null;
    const asked = [...this.#asked];
    this.#asked = new Set();
    for (let at = 0; at < asked.length; at += PAGES_PER_QUESTION)
      this.#tell({ node: this.#node, asked: asked.slice(at, at + PAGES_PER_QUESTION) });
  }

  #tell(ring: AwarenessRing): void {
    this.#ring(ring).catch((error: unknown) => this.#log.debug({ err: error }, "awareness not told to other nodes"));
  }
}

/** These entries, in parts that a notification carries. */
function* inRings(entries: readonly AwarenessEntry[]): Generator<AwarenessEntry[]> {
  let some: AwarenessEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.state) + BESIDE_STATE;
    if (some.length > 0 && bytes + size > STATES_PER_RING) {
      yield some;
      some = [];
      bytes = 0;
    }
    some.push(entry);
    bytes += size;
  }
  if (some.length > 0) yield some;
}
