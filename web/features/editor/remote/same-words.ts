import { commonEnds } from "../carry/map-offset.ts";

/** A stretch of one text that another says too. */
export interface Stretch {
  from: number;
  to: number;
  length: number;
}

/** So many characters are not the same by chance. */
const telling = 4;

/** Words must be the same to this share of the shorter text. */
const likeness = 0.6;

/**
 * Where a text that was deleted stands in one that was inserted at the same moment: one holds the other, or they begin and
 * end alike. Nothing where they have so little in common that it may be by chance.
 */
export function sameWords(from: string, to: string): Stretch[] {
  const found = stretchesOf(from, to).filter(({ length }) => length > 0);
  const count = found.reduce((sum, { length }) => sum + length, 0);
  const isLike = count >= likeness * Math.min(from.length, to.length);
  return isLike && (count >= telling || count * 2 >= Math.max(from.length, to.length)) ? found : [];
}

function stretchesOf(from: string, to: string): Stretch[] {
  const [within, whole] = [placeOf(from, to), placeOf(to, from)];
  if (within >= 0) return [{ from: 0, to: within, length: from.length }];
  if (whole >= 0) return [{ from: whole, to: 0, length: to.length }];
  const { start, end } = commonEnds(from, to);
  return [
    { from: 0, to: 0, length: start },
    { from: from.length - end, to: to.length - end, length: end },
  ];
}

/** At the end rather than elsewhere: what a split or a join brings is the end of a block more often than not. */
function placeOf(words: string, text: string): number {
  return text.endsWith(words) ? text.length - words.length : text.indexOf(words);
}
