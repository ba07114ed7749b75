/** Somebody who waits for an answer. */
interface Asker<A> {
  resolve: (answer: A) => void;
  reject: (error: unknown) => void;
}

/**
 * A question that many ask at once, each about something of their own: those who ask in the same turn, or while another
 * round is being answered, are answered by one round, in which equal ones are put once. A round is put after all its askers
 * have asked: so nobody gets an answer that is older than their question.
 */
export class GatheredQuestion<Q, A> {
  readonly #put: (questions: readonly Q[]) => Promise<readonly A[]>;
  readonly #keyOf: (question: Q) => string;
  readonly #most: number;
  #waiting = new Map<string, { question: Q; askers: Asker<A>[] }>();
  #isAsking = false;

  /** `put` answers questions in their order; `keyOf` is the same for equal ones; a round has `most` of them. */
  constructor(
    put: (questions: readonly Q[]) => Promise<readonly A[]>,
    { keyOf, most }: { keyOf: (question: Q) => string; most: number },
  ) {
    this.#put = put;
    this.#keyOf = keyOf;
    this.#most = most;
  }

  /** Resolves with the answer, or rejects as its round does. */
  ask(question: Q): Promise<A> {
    const { promise, resolve, reject } = Promise.withResolvers<A>();
    const key = this.#keyOf(question);
    const waiting = this.#waiting.get(key) ?? { question, askers: [] };
    waiting.askers.push({ resolve, reject });
    this.#waiting.set(key, waiting);
    void this.#work();
    return promise;
  }

  async #work(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    // Those who ask in the same turn ask together.
    await Promise.resolve();
    while (this.#waiting.size > 0) await this.#round();
    this.#isAsking = false;
  }

  async #round(): Promise<void> {
    const round = [...this.#waiting].slice(0, this.#most);
    for (const [key] of round) this.#waiting.delete(key);
    try {
      const answers = await this.#put(round.map(([, { question }]) => question));
      for (const [index, [, { askers }]] of round.entries()) {
        const answer = answers[index];
        for (const { resolve, reject } of askers)
          if (answer === undefined) reject(new Error("A question was not answered."));
          else resolve(answer);
      }
    } catch (error) {
      for (const [, { askers }] of round) for (const { reject } of askers) reject(error);
    }
  }
}
