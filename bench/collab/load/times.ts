/** Milliseconds, many of them. */
export class Times {
  #values = new Float64Array(1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(value: number): void {
    if (this.#count === this.#values.length) {
      const larger = new Float64Array(2 * this.#count);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#count++] = value;
  }

  /** The value below which this share of the values lie. Throws when there is none. */
  percentile(share: number): number {
    const value = this.#values.subarray(0, this.#count).toSorted()[
      Math.min(this.#count - 1, Math.floor(this.#count * share))
    ];
    if (value === undefined) throw new Error("Nothing was measured.");
    return value;
  }
}
