/**
 * Counts a connection's document messages and tells how many are committed. A message is committed once the room's
 * queue is, up to where it stood when the message was taken in: a message that brought nothing new may repeat what is
 * relayed but not committed yet.
 */
export class Acknowledgements {
  #received = 0;
  #saved = 0;
  #held = false;
  /** Message numbers and the queue index that each waits for, both growing. */
  #marks: { count: number; index: number }[] = [];

  /** A document message has arrived. */
  receive(): void {
    this.#received += 1;
  }

  /** The last message was taken in; what it brought ends at `index` in the room's queue. */
  accept(index: number): void {
    if (this.#held) return;
    const last = this.#marks.at(-1);
    if (last?.index === index) last.count = this.#received;
    else this.#marks.push({ count: this.#received, index });
  }

  /** Nothing waits for more than this index: what was to be queued was known already. */
  limit(index: number): void {
    for (const mark of this.#marks) mark.index = Math.min(mark.index, index);
  }

  /** The last message was not taken in: nothing from it on is acknowledged until a resync brings it. */
  hold(): void {
    this.#held = true;
  }

  /** A resync brought everything that was held; it ends at `index`. */
  release(index: number): void {
    this.#held = false;
    this.accept(index);
  }

  /** The queue is committed up to `index`. Answers the new count to tell, or null when it did not grow. */
  commit(index: number): number | null {
    let count = this.#saved;
    while (this.#marks[0] !== undefined && this.#marks[0].index <= index) count = this.#marks.shift()?.count ?? count;
    if (count === this.#saved) return null;
    this.#saved = count;
    return count;
  }
}
