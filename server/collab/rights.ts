import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import type { FastifyBaseLogger } from "fastify";
import type { CollabAccess } from "./collab-access.ts";
import type { Connection } from "./connection.ts";
import type { RoomRegistry } from "./room-registry.ts";
import { decide } from "./standing.ts";

/** Keeps what every open socket may do in step with what its person may do. */
export class Rights {
  readonly #access: CollabAccess;
  readonly #registry: RoomRegistry;
  readonly #log: FastifyBaseLogger;
  /** Grows whenever rights change: who was let in meanwhile is looked at again. */
  epoch = 0;

  constructor(options: { access: CollabAccess; registry: RoomRegistry; log: FastifyBaseLogger }) {
    this.#access = options.access;
    this.#registry = options.registry;
    this.#log = options.log;
  }

  /** Looks again at every socket on this page. */
  async pageChanged(pageId: string): Promise<void> {
    this.epoch += 1;
    await this.#recheckAll([...(this.#registry.find(pageId)?.connections ?? [])]);
  }

  /** Looks again at every socket of this person. */
  async accountChanged(accountId: string): Promise<void> {
    this.epoch += 1;
    await this.#recheckAll(this.#connections().filter(({ person }) => person?.id === accountId));
  }

  /** Looks again at everybody: sessions expire, and a notification may have been missed. */
  async everythingMayHaveChanged(): Promise<void> {
    await this.#recheckAll(this.#connections());
  }

  #connections(): Connection[] {
    return [...this.#registry.rooms].flatMap((room) => [...room.connections]);
  }

  async #recheckAll(connections: readonly Connection[]): Promise<void> {
    const atOnce = 8;
    const queue = [...connections];
    const worker = async () => {
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) await this.recheck(next);
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, worker));
  }

  /** Looks up what a socket may do now; downgrades, upgrades or closes it. */
  async recheck(connection: Connection): Promise<void> {
    const { handshake } = connection;
    try {
      const standing = await this.#access.standing(handshake.token, handshake.pageId);
      const decision = decide(standing, handshake);
      const room = this.#registry.find(handshake.pageId);
      if (connection.isClosed || room === undefined || !room.connections.has(connection)) return;
      // The same person: they may have changed their name.
      connection.person = standing.person;
      if ("code" in decision) {
        room.leave(connection);
        connection.close(decision.code, decision.reason);
        this.#registry.drain(room);
      } else if (decision.grant !== connection.grant) room.setGrant(connection, decision.grant);
    } catch (error) {
      // Nobody keeps a right that cannot be looked up.
      this.#log.error({ err: error }, "rights could not be looked up");
      connection.close(closeCode.restart, "try again");
    }
  }
}
