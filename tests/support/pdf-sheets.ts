import { inflateSync } from "node:zlib";

/**
 * What is drawn on each sheet of a PDF as Chromium writes it (ISO 32000-1, 7.8): its operators, in the order of the sheets.
 * Fails on a file that is built otherwise.
 */
export function pdfSheets(pdf: Buffer): string[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/\/Type \/Page\n.*?\/Contents (\d+) 0 R/gs)].map(([, number]) => {
    const begin = text.search(new RegExp(`^${number} 0 obj`, "m"));
    const length = Number(/\/Length (\d+)/.exec(text.slice(begin))?.[1]);
    const at = text.indexOf("stream\n", begin) + "stream\n".length;
    return inflateSync(pdf.subarray(at, at + length)).toString("latin1");
  });
}
