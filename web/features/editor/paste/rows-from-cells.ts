import type { ListField, ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import { readScalar } from "@passerelles/shared/kinds/read-field.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";

type Row = Record<string, string>;

/**
 * The rows of a list that a table says, its columns found by the labels of its first row, else taken in their order. Names
 * of pages stand in the column that says them in words (`wordsIn`); what has no column of its own is added to a
 * figure that ends the row, else to the last one of free text: nothing that was said is lost.
 */
export function rowsFromCells(field: ListField, cells: readonly (readonly string[])[]): Row[] {
  const targets = targetsOf(field);
  const head = headOf(targets, cells[0] ?? []);
  const places = head ?? targets.map(({ name }) => name);
  const heads = head ? cells[0] : undefined;
  const spill = spillOf(field);
  const rows: Row[] = [];
  for (const line of head ? cells.slice(1) : cells) {
    const row: Row = {};
    const others: string[] = [];
    for (const [at, typed] of line.entries()) {
      const text = typed.trim();
      const column = places[at];
      if (text === "") continue;
      if (column !== undefined) row[column] = stored(field.list[column], text);
      else others.push([heads?.[at]?.trim(), text].filter(Boolean).join(" : "));
    }
    const said = [row[spill.name] ?? "", ...others].filter(Boolean);
    if (others.length > 0) row[spill.name] = said.join(spill.separator);
    if (Object.keys(row).length > 0) rows.push(row);
  }
  return rows;
}

/** What these rows call by words and could be a page: the column, the one of its words, and each text once. */
export function titlesToFind(field: ListField, rows: readonly Row[]): { kinds: readonly string[]; titles: string[] }[] {
  return wordedColumns(field).map(({ kinds, words }) => ({
    kinds,
    titles: [...new Set(rows.flatMap((row) => row[words] ?? []))],
  }));
}

/** The same rows with the pages that were found by their exact titles instead of the words. */
export function withPages(field: ListField, rows: readonly Row[], idOf: (title: string) => string | undefined): Row[] {
  return rows.map((row) => {
    const linked = { ...row };
    for (const { name, words } of wordedColumns(field)) {
      const id = row[words] === undefined ? undefined : idOf(row[words]);
      if (id === undefined) continue;
      linked[name] = id;
      delete linked[words];
    }
    return linked;
  });
}

function wordedColumns({ list }: ListField): { name: string; words: string; kinds: readonly string[] }[] {
  return Object.entries(list).flatMap(([name, { wordsIn, kinds = [] }]) =>
    wordsIn === undefined ? [] : [{ name, words: wordsIn, kinds }],
  );
}

interface Target {
  /** The column that is written. */
  name: string;
  /** Words by which the head of a table may call it. */
  called: ReadonlySet<string>;
}

/** The columns that a table can fill, in their order: a page and its words are one. People are named by no table. */
function targetsOf({ label, list }: ListField): Target[] {
  const words = new Set(wordedColumns({ label, list, type: "list" }).map((column) => column.words));
  const filled = Object.entries(list).filter(
    ([name, { type, wordsIn }]) => !words.has(name) && type !== "person" && (type !== "page" || wordsIn !== undefined),
  );
  return filled.map(([name, definition], at) => {
    const wordsColumn = definition.wordsIn === undefined ? undefined : list[definition.wordsIn];
    const labels = [definition.label, ...(wordsColumn ? [wordsColumn.label] : []), ...(at === 0 ? [label] : [])];
    const texts = [name, definition.wordsIn ?? "", ...labels.flatMap(({ fr, en }) => [fr, en])];
    return { name: definition.wordsIn ?? name, called: new Set(texts.flatMap(stems)) };
  });
}

/**
 * The column of each cell of the first row, when it heads the table: two of its cells begin with words of labels, or one is
 * nothing but such words and no more than half of them say anything else. Cells that no label calls take what is left.
 */
function headOf(targets: readonly Target[], first: readonly string[]): (string | undefined)[] | undefined {
  const free = new Set(targets);
  const words = first.map(stems);
  const found = words.map(([word]) => {
    const target = word === undefined ? undefined : [...free].find(({ called }) => called.has(word));
    if (target) free.delete(target);
    return target;
  });
  const known = found.filter((target) => target !== undefined).length;
  const isLabel = found.some((target, at) => target && words[at]?.every((word) => target.called.has(word)));
  const said = first.filter((cell) => cell.trim() !== "").length;
  if (known < 2 && !(isLabel && known * 2 >= said)) return undefined;
  const left = [...free];
  return found.map((target, at) => target?.name ?? (first[at]?.trim() ? left.shift()?.name : undefined));
}

/** What a column keeps of a typed text: the value of the option that it calls, be it in the plural. */
function stored(definition: ScalarDefinition | undefined, text: string): string {
  if (definition?.type === "choice") {
    const reading = readScalar(definition, text);
    if (reading.ok && typeof reading.value === "string") return reading.value;
    const wanted = stems(text).join(" ");
    const labels = (label: ScalarDefinition["label"]) => [label.fr, label.en].map((one) => stems(one).join(" "));
    return definition.options?.find(({ label }) => labels(label).includes(wanted))?.value ?? text;
  }
  if (definition?.type === "long-text") return text;
  return text.replaceAll(/([,;:.]?)\s*\n\s*/g, (_break, mark: string) => `${mark || ","} `);
}

function spillOf({ list }: ListField): { name: string; separator: string } {
  const names = Object.keys(list);
  const long = names.findLast((name) => list[name]?.type === "long-text");
  const text = names.findLast((name) => list[name]?.type === "text");
  // Beside a figure that ends the row, a message says that more is told there than a figure.
  const last = names.at(-1) ?? "";
  const figure = list[last]?.type === "measure" ? last : undefined;
  if (long !== undefined) return { name: long, separator: "\n" };
  return { name: figure ?? text ?? last, separator: " · " };
}

const articles = new Set(["le", "la", "les", "de", "du", "des", "en", "ou", "et", "the", "of", "or", "in", "and"]);

/** The words of a text without accents, case, articles and the mark of the plural. */
function stems(text: string): string[] {
  return foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 0 && !articles.has(word))
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, "") : word));
}
