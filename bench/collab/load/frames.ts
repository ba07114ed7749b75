/**
 * A WebSocket frame of a client that carries one binary message. Its mask is all zeros, which the protocol allows: the
 * bytes can be made in advance and shared, and the server unmasks them as it would any others.
 */
export function frameOf(message: Uint8Array, opcode = 0x82): Buffer {
  const { byteLength } = message;
  const header = byteLength < 126 ? 6 : byteLength < 65_536 ? 8 : 14;
  const frame = Buffer.alloc(header + byteLength);
  frame[0] = opcode;
  if (byteLength < 126) frame[1] = 0x80 | byteLength;
  else if (byteLength < 65_536) {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(byteLength, 2);
  } else {
    frame[1] = 0x80 | 127;
    frame.writeUIntBE(byteLength, 4, 6);
  }
  frame.set(message, header);
  return frame;
}

/** What is told of each message: its opcode, and where its payload lies. The bytes are only good during the call. */
export type WireListener = (opcode: number, bytes: Buffer, at: number, end: number, size: number) => void;

/** Bytes kept of a frame that is too large to be kept whole. */
const HEAD = 64;
/** In the first byte of a frame: it ends its message. */
const FINAL = 0x80;
/** The first opcode of those that may come between two fragments of a message. */
const CONTROL = 8;

/**
 * Cuts what a server sends into messages, without copying those that lie in one frame and whole in what was read. Messages
 * larger than `keep` bytes are told with their first bytes only, and their size.
 */
export class FrameReader {
  readonly #keep: number;
  readonly #listener: WireListener;
  /** The beginning of a header that was cut. */
  #cut: Buffer | null = null;
  #open: { first: number; kept: Buffer; filled: number; size: number; missing: number } | null = null;
  /** The fragments so far of a message. */
  #fragments: { opcode: number; parts: Buffer[]; kept: number; size: number } | null = null;

  constructor(listener: WireListener, keep = Number.POSITIVE_INFINITY) {
    this.#listener = listener;
    this.#keep = keep;
  }

  /** Takes what was read. */
  read(bytes: Buffer): void {
    if (this.#cut !== null) {
      const joined = Buffer.concat([this.#cut, bytes]);
      this.#cut = null;
      this.#walk(joined, 0);
    } else this.#walk(bytes, this.#open === null ? 0 : this.#fill(bytes));
  }

  #fill(bytes: Buffer): number {
    const open = this.#open;
    if (open === null) return 0;
    const taken = Math.min(open.missing, bytes.length);
    const copied = Math.min(taken, open.kept.length - open.filled);
    bytes.copy(open.kept, open.filled, 0, copied);
    open.filled += copied;
    open.missing -= taken;
    if (open.missing === 0) {
      this.#open = null;
      this.#tell(open.first, open.kept, 0, open.filled, open.size);
    }
    return taken;
  }

  #walk(bytes: Buffer, from: number): void {
    let at = from;
    const { length } = bytes;
    while (at < length) {
      const second = at + 1 < length ? (bytes[at + 1] ?? 0) : -1;
      const header = second < 0 ? 2 : second < 126 ? 2 : second === 126 ? 4 : 10;
      if (second < 0 || at + header > length) {
        this.#cut = Buffer.from(bytes.subarray(at));
        return;
      }
      const size = second < 126 ? second : second === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUIntBE(at + 4, 6);
      const first = bytes[at] ?? 0;
      at += header;
      if (at + size <= length) {
        this.#tell(first, bytes, at, at + size, size);
        at += size;
        continue;
      }
      const kept = Buffer.allocUnsafe(size > this.#keep ? HEAD : size);
      this.#open = { first, kept, filled: 0, size, missing: size };
      at += this.#fill(bytes.subarray(at));
    }
  }

  #tell(first: number, bytes: Buffer, at: number, end: number, size: number): void {
    const opcode = first & 15;
    const isFinal = (first & FINAL) !== 0;
    if (opcode >= CONTROL || (isFinal && this.#fragments === null)) {
      this.#listener(opcode, bytes, at, end, size);
      return;
    }
    this.#fragments ??= { opcode, parts: [], kept: 0, size: 0 };
    const { parts } = this.#fragments;
    if (this.#fragments.kept <= this.#keep) parts.push(Buffer.from(bytes.subarray(at, end)));
    this.#fragments.kept += end - at;
    this.#fragments.size += size;
    if (!isFinal) return;
    const message = { ...this.#fragments, bytes: Buffer.concat(parts) };
    this.#fragments = null;
    this.#listener(message.opcode, message.bytes, 0, message.bytes.length, message.size);
  }
}
