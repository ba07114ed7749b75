/** Signs that stand before or after a word without being of it. */
const before = new Set('«“"([{¿¡');
const after = new Set('.,;:!?…»”")]}');
const digits = /^[\p{Nd}.,]+$/u;
const startsAsNumber = /^\p{Nd}/u;
/** What separates the groups of a number, and words from each other. */
const blank = /^[ \u00a0\u202f]$/u;

/**
 * A text in parts of which none is ever taken apart: words and addresses with all that is in them, numbers with the spaces
 * between their groups, and each space or sign around them.
 */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const [run] of text.matchAll(/\s|\S+/gu)) for (const part of peeled(run)) parts.push(part);
  return withWholeNumbers(parts);
}

/** Whether a part is a word or a number: two of them never touch. */
export function isWord(part: string | undefined): boolean {
  return part !== undefined && /[^\s«“"([{¿¡.,;:!?…»”)\]}]/u.test(part);
}

function peeled(run: string): string[] {
  let [start, end] = [0, run.length];
  while (start < end && before.has(run[start] ?? "")) start += 1;
  while (end > start && after.has(run[end - 1] ?? "")) end -= 1;
  const signs = (from: number, to?: number) => run.slice(from, to).split("");
  return [...signs(0, start), ...(start < end ? [run.slice(start, end)] : []), ...signs(end)];
}

/** Groups of digits with one blank between them are one number. */
function withWholeNumbers(parts: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const part = parts[at] ?? "";
    let end = at + 1;
    for (let group = part; digits.test(group); ) {
      const next = parts[end + 1];
      if (next === undefined || !blank.test(parts[end] ?? "") || !startsAsNumber.test(next)) break;
      end += 2;
      group = next;
    }
    found.push(end === at + 1 ? part : parts.slice(at, end).join(""));
    at = end;
  }
  return found;
}
