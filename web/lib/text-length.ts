/** Words that an adult reads in a minute in French. */
const wordsPerMinute = 220;

/** How many words a text has: letters and digits, joined by apostrophes and hyphens. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-’'.,\u00a0\u202f](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Minutes to read so many words, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}
