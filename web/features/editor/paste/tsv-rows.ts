/** Most cells that a page's table may be given at once. */
export const maximumCells = 5000;

/**
 * The rows of cells of a text copied from a spreadsheet, all of one length; undefined when the text is no table, having a
 * row without a tab, and "tooMany" above 5,000 cells. A cell with a tab, a line break or quotation marks comes between
 * quotation marks.
 */
export function tsvRows(text: string): string[][] | "tooMany" | undefined {
  if (!text.includes("\t")) return undefined;
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  const whole = text.replace(/[\r\n]+$/, "");
  for (let match = cell.exec(whole); match; match = cell.exec(whole)) {
    const [, quoted, plain = "", end] = match;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  if (rows.some((row) => row.length < 2)) return undefined;
  if (rows.length * width > maximumCells) return "tooMany";
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}
