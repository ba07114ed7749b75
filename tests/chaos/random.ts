/** Numbers that a seed decides, and what is drawn with them. */
export interface Random {
  /** From 0 to 1, without 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of these; throws when there is none. */
  pick<T>(from: readonly T[]): T;
  /** Whether something of this likelihood, from 0 to 1, comes to pass. */
  chance(likelihood: number): boolean;
}

/** A source of numbers, mulberry32: the same seed gives the same ones everywhere. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: <T>(from: readonly T[]) => {
      if (from.length === 0) throw new Error("There is nothing to pick from.");
      return from[between(0, from.length - 1)] as T;
    },
    chance: (likelihood) => next() < likelihood,
  };
}
