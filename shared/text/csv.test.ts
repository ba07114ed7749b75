import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvLine } from "./csv.ts";

/** Reads one line as RFC 4180 says. */
function read(line: string): string[] {
  expect(line.endsWith("\r\n")).toBe(true);
  const cells: string[] = [];
  for (let rest: string | undefined = line.slice(0, -2); rest !== undefined; ) {
    const quoted: RegExpExecArray | null = /^"((?:[^"]|"")*)"(?=,|$)/.exec(rest);
    const plain: RegExpExecArray | null = /^[^",\r\n]*(?=,|$)/.exec(rest);
    const found = quoted ?? plain;
    if (!found) throw new Error(`No cell at ${JSON.stringify(rest)}`);
    cells.push(quoted?.[1]?.replaceAll('""', '"') ?? found[0]);
    rest = rest.length > found[0].length ? rest.slice(found[0].length + 1) : undefined;
  }
  return cells;
}

describe("a line of a table", () => {
  test("quotes what holds commas, quotation marks or line breaks", () => {
    expect(csvLine(["a", "b,c", 'd "e"', "f\ng", "", null, 1.5, -3, true])).toBe(
      'a,"b,c","d ""e""","f\ng",,,1.5,-3,true\r\n',
    );
  });

  test.each(["=1+1", "+33 6", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1"])("never lets %j be a formula", (text) => {
    expect(read(csvLine([text, "x"]))).toEqual([`'${text}`, "x"]);
  });

  test("gives back every text, whatever it holds", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2 }), (texts) => {
        const found = read(csvLine(texts));
        expect(found.map((text) => text.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, ""))).toEqual(
          texts.map((text) => text.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, "")),
        );
      }),
      { numRuns: 500, seed: 11526 },
    );
  });
});
