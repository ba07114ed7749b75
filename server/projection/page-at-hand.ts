/** Bytes of a UUID. */
const LENGTH = 16;

/** Which page a thread works on, in memory that outlives the thread. */
export class PageAtHand {
  readonly shared: SharedArrayBuffer;
  readonly #bytes: Buffer;

  /** `shared` is that of the other side. */
  constructor(shared = new SharedArrayBuffer(LENGTH)) {
    this.shared = shared;
    this.#bytes = Buffer.from(shared);
  }

  /** A UUID, or none. */
  set(pageId: string | undefined): void {
    this.#bytes.fill(0);
    if (pageId !== undefined) this.#bytes.write(pageId.replaceAll("-", ""), "hex");
  }

  /** Undefined when there is none. */
  get(): string | undefined {
    if (this.#bytes.every((byte) => byte === 0)) return undefined;
    return this.#bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }
}
