/** How many columns and rows a cell says that it covers. */
export interface Spans {
  colspan: number;
  rowspan: number;
}

/** A cell at the place where it is drawn: from `left` to before `right`, from `top` to before `bottom`. */
export interface PlacedCell<C> {
  cell: C;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where every cell of a table stands, row by row, and how many places at the end of each row no cell covers. */
export interface TableLayout<C> {
  width: number;
  height: number;
  rows: PlacedCell<C>[][];
  missing: number[];
}

/** More places than this that a row lacks are not drawn: a stored table may claim anything. */
const maximumDrawn = 50;

/** How many empty cells are drawn at the end of this row. */
export function drawnMissing({ missing }: TableLayout<unknown>, row: number): number {
  return Math.min(maximumDrawn, missing[row] ?? 0);
}

/** A wider or longer cell than this is a mistake or an attack. */
const maximumSpan = 100;

/** A span as stored, which may be anything. */
export function readSpan(stored: unknown): number {
  return typeof stored === "number" && Number.isInteger(stored) ? Math.min(maximumSpan, Math.max(1, stored)) : 1;
}

/**
 * Lays out rows of cells as HTML does, but so that none ever covers another nor reaches below the last row: two people's
 * edits may leave a cell that says it does. What `missing` counts comes after the row's last cell.
 */
export function layOutTable<C>(rows: readonly (readonly C[])[], spansOf: (cell: C) => Spans): TableLayout<C> {
  const height = rows.length;
  /** For each column, the first row below the cells placed so far. */
  const free: number[] = [];
  const covered: number[] = [];
  let reaching: PlacedCell<C>[] = [];
  const placed = rows.map((cells, top) => {
    let left = 0;
    const row = cells.map((cell) => {
      const { colspan, rowspan } = spansOf(cell);
      const isTaken = (column: number) => (free[column] ?? 0) > top;
      while (isTaken(left)) left += 1;
      let right = left + 1;
      while (right - left < colspan && !isTaken(right)) right += 1;
      const bottom = Math.min(height, top + rowspan);
      for (let column = left; column < right; column += 1) free[column] = bottom;
      const place = { cell, left, top, right, bottom };
      left = right;
      return place;
    });
    reaching = [...reaching.filter(({ bottom }) => bottom > top), ...row];
    covered.push(reaching.reduce((sum, place) => sum + place.right - place.left, 0));
    return row;
  });
  const width = free.length;
  return { width, height, rows: placed, missing: covered.map((count) => width - count) };
}
