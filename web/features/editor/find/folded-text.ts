import { foldText } from "@passerelles/shared/text/fold.ts";

/** A text as it is compared, and, for each of its characters and its end, where it was in the original. */
export interface Folded {
  text: string;
  starts: readonly number[];
}

const known = new Map<string, string>();

/**
 * The form under which the search compares: letters as everywhere (case, accents and ligatures put aside), all spaces
 * alike, all apostrophes alike, all dashes alike; but a space is no dash, since what is found may be replaced.
 */
export function foldWithPlaces(text: string): Folded {
  let folded = "";
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const form = known.get(character) ?? foldCharacter(character);
    for (let index = 0; index < form.length; index += 1) starts.push(at);
    folded += form;
    at += character.length;
  }
  starts.push(at);
  return { text: folded, starts };
}

function foldCharacter(character: string): string {
  const form = /\s/u.test(character)
    ? " "
    : /['`‘’‛ʼ′]/u.test(character)
      ? "'"
      : /[\p{Pd}−]/u.test(character)
        ? "-"
        : // Letters around it keep what has a meaning only within a word.
          foldText(`x${character}x`).slice(1, -1);
  known.set(character, form);
  return form;
}

/** Where `wanted` is found in a text, both folded: ranges of the original, none overlapping another. */
export function findFolded(within: Folded, wanted: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  if (wanted === "") return found;
  for (let at = within.text.indexOf(wanted); at !== -1; at = within.text.indexOf(wanted, at + wanted.length)) {
    const from = within.starts[at] ?? 0;
    // What is unseen after the last letter, an accent written apart for one, belongs to it.
    const to = within.starts[at + wanted.length] ?? from;
    if (to > from) found.push({ from, to });
  }
  return found;
}
