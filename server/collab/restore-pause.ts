import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import type { Queryable } from "../database/client.ts";
import { readRestoreEpoch } from "../database/restore-epoch.ts";
import type { Connection } from "./connection.ts";
import type { RoomRegistry } from "./room-registry.ts";

/**
 * The sockets of a node while its tables may be replaced. Whoever says of which epoch their document is, is sent away to
 * come back, and told then. Who does not would come back and merge what was restored away: they are held, unheard, until
 * it is known whether anything was.
 */
export class RestorePause {
  readonly #db: Queryable;
  #epoch: string | null = null;
  #held: Connection[] = [];

  constructor(db: Queryable) {
    this.#db = db;
  }

  /** Those who wait, to be kept alive. */
  get held(): readonly Connection[] {
    return this.#held;
  }

  /** Ends every room. */
  async begin(registry: RoomRegistry): Promise<void> {
    this.#epoch = await readRestoreEpoch(this.#db);
    for (const room of [...registry.rooms]) {
      this.#held.push(...room.takeOut(({ handshake }) => handshake.epoch === undefined));
      room.end(closeCode.restart, "restoring");
    }
  }

  /** Sends those who were held away: for good when the content was replaced, or when that cannot be known. */
  async end(): Promise<void> {
    if (this.#epoch === null) return;
    const isSame = (await readRestoreEpoch(this.#db).catch(() => null)) === this.#epoch;
    for (const connection of this.#held.splice(0))
      connection.close(isSame ? closeCode.restart : closeCode.restored, isSame ? "try again" : "restored");
    this.#epoch = null;
  }
}
