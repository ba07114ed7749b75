import { setImmediate as othersTurn } from "node:timers/promises";

/** Milliseconds that a round works before others have their turn: whoever types must not feel it. */
const STINT = 1;

/** Work that is done now and then on many things, one after another, with turns of the event loop between. */
export class Rounds<T> {
  readonly #everything: () => readonly T[];
  readonly #work: (item: T) => void;
  #isUnderWay = false;

  /** `everything`: what there is when a round begins. */
  constructor(everything: () => readonly T[], work: (item: T) => void) {
    this.#everything = everything;
    this.#work = work;
  }

  /** Goes round once; not while a round is under way. */
  async go(): Promise<void> {
    if (this.#isUnderWay) return;
    this.#isUnderWay = true;
    try {
      let began = performance.now();
      for (const item of this.#everything()) {
        this.#work(item);
        if (performance.now() - began < STINT) continue;
        await othersTurn();
        began = performance.now();
      }
    } finally {
      this.#isUnderWay = false;
    }
  }
}
