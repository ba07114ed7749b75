import { isWord, partsOf } from "../text/words.ts";

/**
 * The words of something as a sample of numbers, rising, without repeats: the smallest of what its words give. Two samples have
 * in common about what the words have, however long the texts, and that of a whole is made of those of its parts.
 */
export type WordSketch = readonly number[];

/** Most numbers of a sample: texts of fewer words are sampled whole. */
const size = 48;

/** The sample of a text. Words of three letters or less count only where there are few others. */
export function sketchOf(text: string): WordSketch {
  const all = partsOf(text).filter(isWord);
  const long = all.filter((word) => word.length > 3 || /\p{N}/u.test(word));
  return smallest((long.length < 3 ? all : long).map(numberOf));
}

/** The sample of what is made of parts with these samples. */
export function joinedSketch(sketches: readonly WordSketch[]): WordSketch {
  return sketches.length === 1 ? (sketches[0] ?? []) : smallest(sketches.flat());
}

/** How much the words of two things have in common, from 0 to 1. */
export function likeness(a: WordSketch, b: WordSketch): number {
  let [i, j, common, seen] = [0, 0, 0, 0];
  while (i < a.length && j < b.length && seen < size) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) common += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
    seen += 1;
  }
  const rest = Math.min(size - seen, a.length - i + b.length - j);
  return seen + rest === 0 ? 0 : common / (seen + rest);
}

function smallest(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b).slice(0, size);
}

/** A number that is the same for the same word, in any case, and spread evenly: FNV-1a, mixed. */
function numberOf(word: string): number {
  let hash = 0x811c9dc5;
  for (const letter of word.toLowerCase()) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 16)) >>> 0;
}
