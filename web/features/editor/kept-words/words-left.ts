/** What somebody was typing of something that somebody else has removed meanwhile. */
export interface WordsLeft {
  /** What is gone, as its form was called. */
  title: string;
  /** What was typed in each of its controls, the last one last. */
  words: readonly TypedWords[];
}

/** What was typed in one control. */
export interface TypedWords {
  label: string;
  text: string;
}

/** All of it as text, one line for each control: what was being typed ends it, so that one can go on. */
export function textOfWords(words: readonly TypedWords[]): string {
  const [only] = words;
  if (only && words.length === 1) return only.text;
  return words.map(({ label, text }) => `${label} : ${text}`).join("\n");
}
