/** One keystroke: at this place, so many characters are removed and this text is put. */
export type Keystroke = { at: number; removed: number; text: string };

const LETTERS = "esaitnrulodcmpévqfbghjàxèyêzçîôûw";

/**
 * Keystrokes of somebody who writes and corrects a text: words at the cursor, a jump back now and then, one in twelve a
 * deletion. The same seed gives the same keystrokes on every machine.
 */
export function makeKeystrokes(count: number, seed = 1): Keystroke[] {
  const next = randomNumbers(seed);
  const pick = (below: number) => Math.floor(next() * below);
  const keystrokes: Keystroke[] = [];
  let length = 0;
  let cursor = 0;
  while (keystrokes.length < count) {
    if (length > 0 && next() < 0.01) cursor = pick(length + 1);
    if (cursor > 0 && next() < 1 / 12) {
      cursor -= 1;
      length -= 1;
      keystrokes.push({ at: cursor, removed: 1, text: "" });
    } else {
      // The common letters come first in the list.
      const letter = LETTERS[Math.floor(next() ** 2 * LETTERS.length)] ?? "e";
      keystrokes.push({ at: cursor, removed: 0, text: next() < 0.17 ? " " : letter });
      cursor += 1;
      length += 1;
    }
  }
  return keystrokes;
}

/** mulberry32: numbers from 0 to 1 that a seed decides. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
