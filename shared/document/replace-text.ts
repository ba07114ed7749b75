import type * as Y from "yjs";
import { type ContentKeys, contentKey, copyContent } from "./content-key.ts";

type Attributes = Record<string, unknown>;
type Run = { insert: unknown; attributes?: Attributes };
type Change = { retain?: number; delete?: number; insert?: unknown; attributes?: Attributes };

/** A text as units of one position each: its characters (an embedded object stands as U+FFFC), and what marks each. */
interface Units {
  text: string;
  /** For each unit, a number that is the same exactly when marks (and embedded object) are the same. */
  marks: Uint32Array;
  runs: { start: number; end: number; run: Run }[];
}

const embedded = "\ufffc";

/** Makes a text read like another, marks included, by one change between what both begin and end with. */
export function replaceText(live: Y.XmlText, wanted: Y.XmlText, keys: ContentKeys): void {
  const numbers = new Map<string, number>();
  const from = unitsOf(live.toDelta() as Run[], keys, numbers);
  const to = unitsOf(wanted.toDelta() as Run[], keys, numbers);
  const start = commonStart(from, to);
  const end = commonEnd(from, to, start);
  const removed = { start, end: from.text.length - end };
  const added = { start, end: to.text.length - end };
  if (removed.end === removed.start && added.end === added.start) return;
  const isSameText = from.text.slice(removed.start, removed.end) === to.text.slice(added.start, added.end);
  const hasEmbedded = isSameText && from.text.slice(removed.start, removed.end).includes(embedded);
  const changes = isSameText && !hasEmbedded ? remark(from, to, removed) : rewrite(to, removed, added);
  live.applyDelta(start > 0 ? [{ retain: start }, ...changes] : changes, { sanitize: false });
}

function rewrite(to: Units, removed: { start: number; end: number }, added: { start: number; end: number }): Change[] {
  const inserts = to.runs.flatMap(({ start, end, run }): Change[] => {
    const [first, last] = [Math.max(start, added.start), Math.min(end, added.end)];
    if (first >= last) return [];
    const insert =
      typeof run.insert === "string" ? run.insert.slice(first - start, last - start) : copyContent(run.insert);
    return [{ insert, attributes: run.attributes ?? {} }];
  });
  return removed.end > removed.start ? [...inserts, { delete: removed.end - removed.start }] : inserts;
}

/** The same characters under other marks: only the marks change, so that what others write in the text stays in place. */
function remark(from: Units, to: Units, where: { start: number; end: number }): Change[] {
  const changes: Change[] = [];
  let at = where.start;
  while (at < where.end) {
    const before = runAt(from, at);
    const after = runAt(to, at);
    const until = Math.min(before.end, after.end, where.end);
    const cleared = Object.fromEntries(Object.keys(before.run.attributes ?? {}).map((name) => [name, null]));
    const isSame = from.marks[at] === to.marks[at];
    changes.push({ retain: until - at, ...(!isSame && { attributes: { ...cleared, ...after.run.attributes } }) });
    at = until;
  }
  return changes;
}

function runAt(units: Units, at: number): Units["runs"][number] {
  let [low, high] = [0, units.runs.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < (units.runs[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  const found = units.runs[low];
  if (!found) throw new RangeError(`A text of ${units.text.length} units has none at ${at}.`);
  return found;
}

function unitsOf(delta: readonly Run[], keys: ContentKeys, numbers: Map<string, number>): Units {
  const runs: Units["runs"] = [];
  let text = "";
  for (const run of delta) {
    const said = typeof run.insert === "string" ? run.insert : embedded;
    runs.push({ start: text.length, end: text.length + said.length, run });
    text += said;
  }
  const marks = new Uint32Array(text.length);
  for (const { start, end, run } of runs) {
    const object = typeof run.insert === "string" ? "" : contentKey(run.insert, keys);
    const key = `${contentKey(run.attributes ?? {}, keys)} ${object}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    marks.fill(number, start, end);
  }
  return { text, marks, runs };
}

function commonStart(a: Units, b: Units): number {
  const shortest = Math.min(a.text.length, b.text.length);
  let count = 0;
  while (count < shortest && a.text.charCodeAt(count) === b.text.charCodeAt(count) && a.marks[count] === b.marks[count])
    count += 1;
  // Yjs replaces both halves of a character that is cut in two.
  const isCut = isCutAt(a.text, count) || isCutAt(b.text, count);
  return isCut ? count - 1 : count;
}

function commonEnd(a: Units, b: Units, start: number): number {
  const most = Math.min(a.text.length, b.text.length) - start;
  const [lastA, lastB] = [a.text.length - 1, b.text.length - 1];
  let count = 0;
  while (
    count < most &&
    a.text.charCodeAt(lastA - count) === b.text.charCodeAt(lastB - count) &&
    a.marks[lastA - count] === b.marks[lastB - count]
  )
    count += 1;
  const isCut = isCutAt(a.text, a.text.length - count) || isCutAt(b.text, b.text.length - count);
  return isCut ? count - 1 : count;
}

function isCutAt(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}
