import { encodeStep2, encodeUpdate } from "./frame.ts";
import { frameMessage } from "./wire.ts";

/** Bytes of changes that are sent after a state rather than encoding it anew. */
const longestTail = 64 * 1024;
/** Answers to those who hold a part of the document that are kept at once. */
const mostAnswers = 200;

/** What a document can encode: all of it, or what somebody with this state vector lacks. */
export interface Encoder {
  whole(): Uint8Array;
  after(stateVector: Uint8Array): Uint8Array;
}

/**
 * The answers to sync requests, framed: whoever asks for the same is sent the same bytes. A state is kept, with the
 * changes since, until it has too many of them or nobody asks any more.
 */
export class StateFrames {
  readonly #encoder: Encoder;
  #state: Buffer | null = null;
  #tail: Buffer[] = [];
  #tailBytes = 0;
  #answers: Map<string, Buffer> | null = null;
  #isUsed = false;

  constructor(encoder: Encoder) {
    this.#encoder = encoder;
  }

  /** Bytes that are kept. */
  get bytes(): number {
    let sum = this.#tailBytes + (this.#state?.byteLength ?? 0);
    for (const { byteLength } of this.#answers?.values() ?? []) sum += byteLength;
    return sum;
  }

  /** The answer to a sync request with this state vector, checked before. */
  answer(stateVector: Uint8Array): readonly Buffer[] {
    this.#isUsed = true;
    if (stateVector.byteLength > 1) return [this.#keep(stateVector, "step2")];
    this.#state ??= frameMessage(encodeStep2(this.#encoder.whole()));
    if (this.#tail.length > 1) this.#tail = [Buffer.concat(this.#tail)];
    return [this.#state, ...this.#tail];
  }

  /** The same as an update that nobody has asked for. */
  update(stateVector: Uint8Array): readonly Buffer[] {
    this.#isUsed = true;
    return [this.#keep(stateVector, "update")];
  }

  /** The document has changed; the change, framed as an update. */
  change(frame: Buffer): void {
    this.#answers = null;
    if (this.#state === null) return;
    this.#tail.push(frame);
    this.#tailBytes += frame.byteLength;
    if (this.#tailBytes > longestTail) this.#drop();
  }

  /** Lets go of what nobody has asked for since the last time. */
  forget(): void {
    if (!this.#isUsed) this.#drop();
    this.#isUsed = false;
  }

  #keep(stateVector: Uint8Array, kind: "step2" | "update"): Buffer {
    const key = `${kind} ${Buffer.from(stateVector).toString("latin1")}`;
    const kept = this.#answers?.get(key);
    if (kept !== undefined) return kept;
    const update = this.#encoder.after(stateVector);
    const frame = frameMessage(kind === "step2" ? encodeStep2(update) : encodeUpdate(update));
    if (this.#answers === null || this.#answers.size >= mostAnswers) this.#answers = new Map();
    this.#answers.set(key, frame);
    return frame;
  }

  #drop(): void {
    this.#state = null;
    this.#tail = [];
    this.#tailBytes = 0;
    this.#answers = null;
  }
}
