import type { LogStep } from "../documents/read-log.ts";

/** How far a room has come in its page's log, and how it reads on where another node has written. */
export class LogFollower {
  /** The last update of the log that the document holds, with all before it. */
  seq = 0;
  /** The last update of which a doorbell told. */
  #rung = 0;
  #reading: Promise<void> | null = null;
  readonly #read: (after: number) => Promise<readonly LogStep[]>;
  readonly #take: (steps: readonly LogStep[]) => void;

  /** `read`: reads the log; `take`: takes in what was read. What they throw, `catchUp` throws. */
  constructor(read: (after: number) => Promise<readonly LogStep[]>, take: (steps: readonly LogStep[]) => void) {
    this.#read = read;
    this.#take = take;
  }

  /** Whether a doorbell has told of more than the document holds. */
  get isBehind(): boolean {
    return this.#rung > this.seq;
  }

  /** The log is as long as this. */
  hear(seq: number): void {
    this.#rung = Math.max(this.#rung, seq);
  }

  /** This node has committed the `count` updates up to `seq`. Answers false when another node has written in between. */
  commit(count: number, seq: number): boolean {
    const isNext = seq - count <= this.seq;
    if (isNext) this.seq = Math.max(this.seq, seq);
    return isNext;
  }

  /** Reads the log after the last update that is known, once whoever reads it already has done so. */
  async catchUp(): Promise<void> {
    while (this.#reading !== null) await this.#reading.catch(() => undefined);
    const reading = this.#readOn();
    this.#reading = reading;
    try {
      await reading;
    } finally {
      this.#reading = null;
    }
  }

  async #readOn(): Promise<void> {
    const steps = await this.#read(this.seq);
    this.#take(steps);
    for (const { seq } of steps) this.seq = Math.max(this.seq, seq);
  }
}
