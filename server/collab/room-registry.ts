import { forgetUnwritten } from "./client-ids.ts";
import { Room, RoomClosed, type RoomServices } from "./room.ts";

/** The rooms of this node: at most one for each page, however people come and go. */
export class RoomRegistry {
  readonly #rooms = new Map<string, Room>();
  readonly #loading = new Map<Room, Promise<void>>();
  readonly #timers = new Map<Room, NodeJS.Timeout>();
  readonly #services: RoomServices;
  #isOpen = true;

  constructor(services: Omit<RoomServices, "forget">) {
    this.#services = { ...services, forget: (room) => this.#forget(room) };
  }

  get services(): RoomServices {
    return this.#services;
  }

  get rooms(): Iterable<Room> {
    return this.#rooms.values();
  }

  get size(): number {
    return this.#rooms.size;
  }

  /** Whether rooms may be opened and used. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The room of a page, when it is open or loading. */
  find(pageId: string): Room | undefined {
    return this.#rooms.get(pageId);
  }

  /**
   * Does something with the room of a page, loading it if need be; it stays open meanwhile. Whoever comes while it loads
   * waits for the same load. Throws what the load throws, and `RoomClosed`.
   */
  async use<T>(pageId: string, work: (room: Room) => Promise<T> | T): Promise<T> {
    if (!this.#isOpen) throw new RoomClosed("No room may be opened now.");
    const room = this.#rooms.get(pageId) ?? this.#open(pageId);
    room.holds += 1;
    this.#stay(room);
    try {
      await this.#loading.get(room);
      return await work(room);
    } finally {
      room.holds -= 1;
      this.drain(room);
    }
  }

  /** Somebody has left: an idle room is let go after a while. */
  drain(room: Room): void {
    if (room.state === "gone" || room.state === "loading" || this.#timers.has(room)) return;
    if (room.connections.size > 0) return;
    room.state = "draining";
    const timer = setTimeout(() => {
      this.#timers.delete(room);
      if (room.isIdle) this.#unload(room);
      else this.drain(room);
    }, this.#services.limits.unloadAfter);
    timer.unref();
    this.#timers.set(room, timer);
  }

  /** Lets nobody else in, until `open`; whoever is in a room stays. */
  shut(): void {
    this.#isOpen = false;
  }

  /** Undoes `shut`. */
  open(): void {
    this.#isOpen = true;
  }

  /** Ends every room. */
  close(code: number, reason: string): void {
    for (const room of [...this.#rooms.values()]) room.end(code, reason);
  }

  #open(pageId: string): Room {
    const room = new Room(pageId, this.#services);
    this.#rooms.set(pageId, room);
    const loading = room.load().catch((error: unknown) => {
      if (!(error instanceof RoomClosed)) this.#services.counters.failedLoads += 1;
      room.end(1011, "load failed");
      throw error;
    });
    this.#loading.set(room, loading);
    void loading.catch(() => undefined).finally(() => this.#loading.delete(room));
    return room;
  }

  #unload(room: Room): void {
    const { db, log } = this.#services;
    const written = [...room.document.doc.store.clients.keys()];
    room.end(1000, "empty");
    forgetUnwritten(db, room.pageId, written).catch((error: unknown) =>
      log.warn({ err: error, page: room.pageId }, "old client ids could not be forgotten"),
    );
  }

  /** The room is in use, or gone: it is not let go any more because it was left. */
  #stay(room: Room): void {
    clearTimeout(this.#timers.get(room));
    this.#timers.delete(room);
  }

  #forget(room: Room): void {
    if (this.#rooms.get(room.pageId) === room) this.#rooms.delete(room.pageId);
    this.#stay(room);
  }
}
