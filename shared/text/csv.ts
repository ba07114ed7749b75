/** What spreadsheets run when a cell begins with it, in its full-width forms too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;
const SPECIAL = /[",\r\n]/;

/** What a cell may hold: a number is written as it is, a text is never a formula. */
export type CsvCell = string | number | boolean | null;

/** The mark at the start of a file by which Excel knows that it is UTF-8. */
export const byteOrderMark = "\ufeff";

/**
 * One line of a table (RFC 4180), its end included. A text that a spreadsheet would run gets an apostrophe before it, which
 * spreadsheets do not show.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return `${cell}`;
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
