import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import type { FastifyBaseLogger } from "fastify";
import { setGrant } from "./attendance.ts";
import { letWrite } from "./client-binding.ts";
import type { CollabAccess } from "./collab-access.ts";
import type { Connection, ConnectionGrant } from "./connection.ts";
import type { CollabLimits } from "./limits.ts";
import type { RoomRegistry } from "./room-registry.ts";
import { decide } from "./standing.ts";
import type { Storing } from "./storing.ts";

/** Keeps what every open socket may do in step with what its person may do. */
export class Rights {
  readonly #access: CollabAccess;
  readonly #registry: RoomRegistry;
  readonly #limits: CollabLimits;
  readonly #log: FastifyBaseLogger;
  readonly #storing: Storing;
  /** Connections whose rights could not be looked up, and since when. */
  readonly #unknown = new Map<Connection, number>();
  #retry: NodeJS.Timeout | null = null;
  #looks = 0;
  /** The look at each connection's rights that was begun last of those that have ended. */
  readonly #known = new WeakMap<Connection, number>();
  /** Grows whenever rights change: who was let in meanwhile is looked at again. */
  epoch = 0;

  constructor(options: {
    access: CollabAccess;
    registry: RoomRegistry;
    limits: CollabLimits;
    log: FastifyBaseLogger;
    storing: Storing;
  }) {
    this.#access = options.access;
    this.#registry = options.registry;
    this.#limits = options.limits;
    this.#log = options.log;
    this.#storing = options.storing;
  }

  /** Looks again at every socket on this page. */
  async pageChanged(pageId: string): Promise<void> {
    this.epoch += 1;
    await this.#recheckAll([...(this.#registry.find(pageId)?.connections ?? [])], { hasChanged: true });
  }

  /** Looks again at every socket of this person. */
  async accountChanged(accountId: string): Promise<void> {
    this.epoch += 1;
    const theirs = this.#connections().filter(({ person }) => person?.id === accountId);
    await this.#recheckAll(theirs, { hasChanged: true });
  }

  /** Looks again at everybody: sessions expire, and a notification may have been missed. */
  async everythingMayHaveChanged(): Promise<void> {
    await this.#recheckAll(this.#connections(), { hasChanged: false });
  }

  /** The database takes nothing in any more, or does so again: whoever writes is told. */
  async storingChanged(): Promise<void> {
    this.epoch += 1;
    if (!this.#storing.isPaused) {
      await this.#recheckAll(
        this.#connections().filter(({ grant }) => grant === "paused"),
        { hasChanged: false },
      );
      return;
    }
    for (const room of this.#registry.rooms)
      for (const connection of room.connections) if (connection.grant === "write") setGrant(room, connection, "paused");
  }

  /** What a right comes to now. */
  grantNow(right: ConnectionGrant): ConnectionGrant {
    return right === "write" && this.#storing.isPaused ? "paused" : right;
  }

  /** Looks at nobody any more. */
  close(): void {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#unknown.clear();
  }

  #connections(): Connection[] {
    return [...this.#registry.rooms].flatMap((room) => [...room.connections]);
  }

  async #recheckAll(connections: readonly Connection[], told: { hasChanged: boolean }): Promise<void> {
    // As many as one question asks for: they are answered together.
    const atOnce = 250;
    const queue = [...connections];
    const worker = async () => {
      for (let next = queue.pop(); next !== undefined; next = queue.pop()) await this.recheck(next, told);
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, worker));
  }

  /** Looks up what a socket may do now; downgrades, upgrades or closes it. */
  async recheck(connection: Connection, told: { hasChanged: boolean }): Promise<void> {
    const { handshake } = connection;
    this.#looks += 1;
    const look = this.#looks;
    // What was read before a change may come after what was read since.
    const isOutdated = () => (this.#known.get(connection) ?? 0) > look;
    try {
      const standing = await this.#access.standing(handshake.token, handshake.pageId);
      if (isOutdated()) return;
      this.#known.set(connection, look);
      this.#unknown.delete(connection);
      const decision = decide(standing, handshake);
      const room = this.#registry.find(handshake.pageId);
      if (connection.isClosed || room === undefined || !room.connections.has(connection)) return;
      // The same person: they may have changed their name.
      connection.person = standing.person;
      if ("code" in decision) {
        // Who was let in knows that there is a page: that it may not be read any more is no secret.
        const isWithdrawn = decision.code === closeCode.gone && standing.page !== null;
        room.leave(connection);
        if (isWithdrawn) connection.close(closeCode.forbidden, "not allowed any more");
        else connection.close(decision.code, decision.reason);
        this.#registry.drain(room);
        return;
      }
      const grant = this.grantNow(decision.grant);
      if (grant === connection.grant) return;
      if (grant === "write") await letWrite(room, connection, isOutdated);
      else setGrant(room, connection, grant);
    } catch (error) {
      this.#log.error({ err: error }, "rights could not be looked up");
      if (isOutdated()) return;
      this.#known.set(connection, look);
      this.#postpone(connection, told);
    }
  }

  /**
   * The database may be away for a moment: work goes on for a bounded time, in which nothing is committed either. Where
   * something is known to have changed, nothing is taken in until it is known what.
   */
  #postpone(connection: Connection, { hasChanged }: { hasChanged: boolean }): void {
    if (connection.isClosed) return;
    const now = performance.now();
    const since = this.#unknown.get(connection) ?? now;
    this.#unknown.set(connection, since);
    if (now - since >= this.#limits.unknownRights.longest) {
      this.#unknown.delete(connection);
      connection.close(closeCode.restart, "try again");
      return;
    }
    const room = this.#registry.find(connection.handshake.pageId);
    if (hasChanged && connection.grant === "write" && room !== undefined) setGrant(room, connection, "read");
    this.#retry ??= setTimeout(() => {
      this.#retry = null;
      const open = [...this.#unknown.keys()].filter(({ isClosed }) => !isClosed);
      for (const known of this.#unknown.keys()) if (known.isClosed) this.#unknown.delete(known);
      void this.#recheckAll(open, { hasChanged: false });
    }, this.#limits.unknownRights.retry).unref();
  }
}
