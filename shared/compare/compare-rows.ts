import type { ListRow } from "../document/page-document.ts";
import { entriesOf } from "../document/row-entries.ts";
import type { ScalarDefinition } from "../kinds/field.ts";
import { isFreeText } from "../kinds/free-text.ts";
import { compareValues } from "./compare-values.ts";
import type { ChangedRow, ComparedRow, SameRow } from "./compared.ts";
import type { Effort } from "./effort.ts";
import { longestRise } from "./longest-rise.ts";

type Definitions = Readonly<Record<string, ScalarDefinition>>;

/**
 * What has become of the rows of a list: a row is the same by its id, else by what it says. A column of several values, that
 * `definitions` knows, is one value: all of them, in order.
 */
export function compareRows(
  before: readonly ListRow[],
  after: readonly ListRow[],
  definitions: Definitions,
  effort: Effort,
): ComparedRow[] {
  const placeBefore = placesBefore(before, after);
  const paired = [...after.keys()].filter((place) => placeBefore[place] !== undefined);
  const staying = longestRise(paired.map((place) => placeBefore[place] ?? 0)).map((index) => paired[index] ?? 0);
  const stays = new Set(staying);
  const moves = new Map(paired.filter((place) => !stays.has(place)).map((place, move) => [place, move]));
  const movesBefore = new Map([...moves].map(([place, move]) => [placeBefore[place], move]));
  const placesPaired = new Set(placeBefore);
  const rows: ComparedRow[] = [];
  let [next, kept] = [0, 0];
  /** Tells the rows that are gone from where the next one that stays was. */
  const addGone = () => {
    const until = placeBefore[staying[kept] ?? -1] ?? before.length;
    for (; next < until; next += 1) {
      const [row, move] = [before[next], movesBefore.get(next)];
      if (row && move !== undefined) rows.push({ change: "moved-away", row, move });
      else if (row && !placesPaired.has(next)) rows.push({ change: "removed", row });
    }
  };
  addGone();
  for (const [place, row] of after.entries()) {
    const from = placeBefore[place];
    const one = from === undefined ? undefined : before[from];
    if (from === undefined || one === undefined) {
      rows.push({ change: "added", row });
      continue;
    }
    const move = moves.get(place);
    const compared = compareRow(one, row, definitions, effort);
    if (move !== undefined) {
      rows.push({ change: "moved-here", row: compared, move });
      continue;
    }
    rows.push(compared);
    next = from + 1;
    kept += 1;
    addGone();
  }
  return rows;
}

/** For each row after, the place that it had before. */
function placesBefore(before: readonly ListRow[], after: readonly ListRow[]): (number | undefined)[] {
  const byId = new Map(before.map(({ id }, place) => [id, place]));
  const found = after.map(({ id }) => {
    const place = byId.get(id);
    byId.delete(id);
    return place;
  });
  const taken = new Set(found);
  const left = new Map<string, number[]>();
  for (let place = before.length - 1; place >= 0; place -= 1) {
    if (taken.has(place)) continue;
    const key = rowKey(before[place]?.columns ?? {});
    const places = left.get(key);
    if (places) places.push(place);
    else left.set(key, [place]);
  }
  return found.map((place, at) => place ?? left.get(rowKey(after[at]?.columns ?? {}))?.pop());
}

function rowKey(columns: ListRow["columns"]): string {
  return JSON.stringify(
    Object.entries(columns)
      .filter(([, text]) => text !== "")
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function compareRow(before: ListRow, after: ListRow, definitions: Definitions, effort: Effort): SameRow | ChangedRow {
  const definition = (name: string) => (Object.hasOwn(definitions, name) ? definitions[name] : undefined);
  const isFree = (name: string) => isFreeText(definition(name));
  const columns = compareValues(valuesOf(before, definitions), valuesOf(after, definitions), isFree, effort);
  return columns.length === 0 ? { change: "same", row: after } : { change: "changed", before, after, columns };
}

/** The filled columns of a row; one of several values as a list of them. */
function valuesOf({ columns }: ListRow, definitions: Definitions): Record<string, unknown> {
  const several = Object.keys(definitions).filter((name) => definitions[name]?.many);
  const isEntry = (name: string) => several.some((column) => name.startsWith(`${column}:`));
  const single = Object.entries(columns).filter(([name, text]) => text !== "" && !isEntry(name));
  const lists = several.map((column) => [column, entriesOf(columns, column)] as const);
  return Object.fromEntries([...single, ...lists.filter(([, values]) => values.length > 0)]);
}
