import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import * as Y from "yjs";
import { LogBroken, type LogStep, PageMissing, readLog } from "../documents/read-log.ts";
import { ClientOwners } from "./client-owners.ts";
import { CommitQueue } from "./commit-queue.ts";
import type { Connection } from "./connection.ts";
import { encodeUpdate } from "./frame.ts";
import { type Change, DocumentSpoilt, fromLog, LiveDocument } from "./live-document.ts";
import { LogFollower } from "./log-follower.ts";
import { Presence } from "./presence.ts";
import { PresenceBroadcast } from "./presence-broadcast.ts";
import { readPage } from "./read-page.ts";
import { Relay } from "./relay.ts";
import type { ServicesOf } from "./room-services.ts";
import type { LogOwner } from "./update-log.ts";
import { frameMessage } from "./wire.ts";

/** A room's life: it is loaded once, lives while people are on the page, drains when they have left, and is gone. */
export type RoomState = "loading" | "live" | "draining" | "gone";

/** Thrown to whoever wants something of a room that was ended, or of any while none may be opened: it is worth trying again. */
export class RoomClosed extends Error {
  override name = "RoomClosed";
}

/** Who sends updates: a connection, or somebody who edits without one. */
export interface Author {
  connection: Connection | null;
  accountId: string | null;
}

/** What a room works with. */
export type RoomServices = ServicesOf<Room>;

/** The one place on this node where a page's document lives. */
export class Room implements LogOwner {
  readonly pageId: string;
  readonly connections = new Set<Connection>();
  readonly presence = new Presence();
  readonly owners: ClientOwners;
  state: RoomState = "loading";
  /** Changes from outside a socket that are at work here. */
  holds = 0;
  /** Own updates in the log since the last compaction, and what was there when the page was loaded. */
  tail = { updates: 0, bytes: 0 };
  readonly #services: RoomServices;
  #document: LiveDocument | null = null;
  #epoch = "";
  #schemaVersion = 0;
  readonly queue = new CommitQueue();
  #isTaking = false;
  readonly #relay: Relay;
  readonly #follower: LogFollower;
  readonly #broadcast: PresenceBroadcast;

  constructor(pageId: string, services: RoomServices) {
    this.pageId = pageId;
    this.#services = services;
    this.owners = new ClientOwners(services.db, pageId, (client) => Y.getState(this.document.doc.store, client) > 0);
    this.#follower = new LogFollower(
      (after) => readLog(services.db, pageId, after),
      (steps) => this.#takeFromLog(steps),
    );
    const { limits, turn } = services;
    this.#relay = new Relay(this.connections, { turn, limits, stateVector: () => this.document.stateVector });
    this.#broadcast = new PresenceBroadcast(this.presence, {
      tick: limits.awarenessTick,
      announce: (entries) => services.announce(pageId, entries),
      tellMembers: (message) => this.#relay.tellMembers(message),
    });
  }

  /** The document. Throws `RoomClosed` while the room is loading, or when it is gone. */
  get document(): LiveDocument {
    if (this.#document === null || this.state === "gone")
      throw new RoomClosed(`The room of page ${this.pageId} is closed.`);
    return this.#document;
  }

  /** The version of the document schema that whoever comes in needs. */
  get schemaVersion(): number {
    return this.#schemaVersion;
  }

  /** The restore epoch of the document: what is written here belongs to no other. */
  get epoch(): string {
    return this.#epoch;
  }

  get seq(): number {
    return this.#follower.seq;
  }

  /** Whether it was ended. */
  get isGone(): boolean {
    return this.state === "gone";
  }

  /** Whether its document was read. */
  get isLoaded(): boolean {
    return this.#document !== null;
  }

  get isIdle(): boolean {
    return this.connections.size === 0 && this.holds === 0 && this.queue.isEmpty;
  }

  /**
   * Reads the document from the log. Whatever it throws, the room is of no use then and stores nothing; `RoomClosed` when
   * it was ended meanwhile.
   */
  async load(): Promise<void> {
    const { db, updateLog, limits, tellRaised, askWhoIsThere } = this.#services;
    // A room of this page that was thrown away may still have updates on their way to the log.
    await updateLog.whenSettled(this.pageId);
    const { epoch, schemaVersion, wasRaised, loaded } = await readPage(db, this.pageId, this.owners);
    if (this.isGone) {
      loaded.doc.destroy();
      throw new RoomClosed(`The room of page ${this.pageId} was closed while it was loading.`);
    }
    this.#epoch = epoch;
    this.#schemaVersion = schemaVersion;
    this.#document = new LiveDocument(loaded, limits.document);
    this.#follower.seq = loaded.seq;
    this.tail = loaded.tail;
    this.state = "live";
    if (wasRaised) tellRaised(this.pageId);
    askWhoIsThere(this.pageId);
    if (this.#follower.isBehind) await this.catchUp();
  }

  leave(connection: Connection): void {
    if (!this.connections.delete(connection)) return;
    connection.onReady = null;
    this.presence.leave(connection);
    this.scheduleAwareness();
  }

  /** Where the queue ends with what is being taken in. */
  get takenEnd(): number {
    return this.queue.end + (this.#isTaking ? 1 : 0);
  }

  /** Does work that takes in updates of one author, and passes on and queues as one change what it changed. */
  takeTogether({ connection, accountId }: Author, work: () => void): void {
    if (this.state === "gone") {
      work();
      return;
    }
    this.#isTaking = true;
    let changes: Change[];
    try {
      changes = this.document.together(connection ?? accountId, work);
    } finally {
      this.#isTaking = false;
    }
    if (this.isGone) return;
    this.#passOn(changes, connection);
    this.#append(
      changes.map((change) => change.update),
      accountId,
    );
    connection?.acknowledgements.limit(this.queue.end);
    connection?.tellSaved(this.queue.committed);
  }

  /** Takes in a checked update; only in `takeTogether`. A spoilt document costs the sender and reloads. */
  take(update: Uint8Array, connection: Connection | null): void {
    try {
      this.document.add(update);
    } catch (error) {
      if (!(error instanceof DocumentSpoilt)) throw error;
      connection?.refuse("update failed");
      this.evict(error);
      throw error;
    }
  }

  onCommitted(count: number, seq: number): void {
    const isNext = this.#follower.commit(count, seq);
    this.queue.commit(count);
    const urgency = { isUrgent: !this.#relay.isWaiting };
    for (const connection of this.connections) connection.tellSaved(this.queue.committed, urgency);
    if (this.state === "gone") return;
    if (!isNext) void this.catchUp();
    const { compaction, renewal } = this.#services.limits;
    if (this.tail.updates > compaction.updates || this.tail.bytes > compaction.bytes) this.#services.compact(this);
    if (this.document.grown > renewal) this.end(closeCode.restart, "page reloaded");
  }

  onPageMissing(): void {
    this.queue.fail(new PageMissing(this.pageId));
    this.end(closeCode.gone, "no such page");
  }

  onOutlived(): void {
    this.queue.fail(new RoomClosed(`Page ${this.pageId} was restored.`));
    this.endForRestore();
  }

  /**
   * The content is replaced: nobody may bring back what they hold. Whoever says of which epoch that is comes back and is
   * told by the answer; to the others this is final.
   */
  endForRestore(): void {
    for (const connection of this.takeOut(({ handshake }) => handshake.epoch === undefined))
      connection.close(closeCode.restored, "restored");
    this.end(closeCode.restart, "restored");
  }

  /** Takes these connections out of the room, without closing them, and answers them. */
  takeOut(isMeant: (connection: Connection) => boolean): Connection[] {
    const taken = [...this.connections].filter(isMeant);
    for (const connection of taken) this.leave(connection);
    return taken;
  }

  /** Another node has committed up to `seq`. */
  ring(seq: number): void {
    this.#follower.hear(seq);
    if (this.#follower.isBehind && this.isLoaded && !this.isGone) void this.catchUp();
  }

  /** Reads the log after the last update that is known; whatever goes wrong, a later doorbell or backfill tries again. */
  async catchUp(): Promise<void> {
    try {
      await this.#follower.catchUp();
    } catch (error) {
      if (error instanceof PageMissing) this.end(closeCode.gone, "no such page");
      else if (error instanceof DocumentSpoilt || error instanceof LogBroken) this.evict(error);
      else this.#services.log.warn({ err: error, page: this.pageId }, "the log could not be read on");
    }
  }

  #takeFromLog(steps: readonly LogStep[]): void {
    if (this.isGone) return;
    const changes = this.document.together(fromLog, () => {
      for (const { update } of steps) this.document.addFromLog(update);
    });
    this.#passOn(changes, null);
    const own = changes.filter(({ isOwn }) => isOwn).map((change) => change.update);
    this.#append(own, null);
    for (const { age } of steps) if (age !== null) this.#services.timings.fannedOut(age);
  }

  /** Throws the document away and sends everybody to load it again from the log. What is queued is still committed. */
  evict(error: Error): void {
    if (this.state === "gone") return;
    this.#services.counters.evictions += 1;
    this.#services.log.error({ err: error, page: this.pageId }, "room thrown away");
    this.end(closeCode.restart, "page reloaded");
  }

  /** Ends the room and closes its sockets. */
  end(code: number, reason: string): void {
    if (this.state === "gone") return;
    this.state = "gone";
    this.#services.forget(this);
    this.#relay.flush();
    for (const connection of this.connections) {
      connection.onReady = null;
      this.presence.leave(connection);
      connection.close(code, reason);
    }
    this.connections.clear();
    this.#broadcast.send();
    this.#document?.doc.destroy();
  }

  /** Lets go of what is not needed any more; to be called now and then. */
  tidy(): void {
    this.presence.forgetSilent();
    this.scheduleAwareness();
    if (this.isLoaded && this.state !== "gone") this.document.forget();
  }

  /** Sends what has changed in the presence, soon and together: honest clients send it all back. */
  scheduleAwareness(): void {
    if (this.state !== "gone") this.#broadcast.schedule();
  }

  #passOn(changes: readonly Change[], sender: Connection | null): void {
    for (const { update, isOwn } of changes) {
      const frame = frameMessage(encodeUpdate(update));
      this.document.noteSent(frame);
      this.#relay.passOn(update, frame, isOwn ? null : sender);
    }
  }

  #append(updates: readonly Uint8Array[], accountId: string | null): void {
    const [first] = updates;
    if (first === undefined) return;
    const update = updates.length === 1 ? first : Y.mergeUpdates([...updates]);
    this.queue.add();
    this.tail.updates += 1;
    this.tail.bytes += update.byteLength;
    this.#services.updateLog.append(this, update, accountId);
  }
}
