import { dropEmpty, gatherQuotes, keepKnown } from "./blocks.ts";
import { dropNoise } from "./drop-noise.ts";
import { writeFootnotesOut } from "./footnotes.ts";
import { lowerHeadings } from "./headings.ts";
import { keepMarks } from "./inline-marks.ts";
import { keepImages, keepLinks } from "./links.ts";
import { tidyLists } from "./lists.ts";
import { parsedApart } from "./parsed-apart.ts";
import { tidyTables } from "./tables.ts";
import { nestWordLists } from "./word-lists.ts";

/**
 * What is pasted from Word, LibreOffice, Google Docs or a web page, as the elements that our documents are made of: its
 * structure stays, its looks go. What was copied from this editor passes as it is. Reads nothing but its argument; `onLoss`
 * is told how many pictures cannot come with the text.
 */
export function cleanPastedHtml(html: string, onLoss: (images: number) => void = () => undefined): string {
  const body = parsedApart(html);
  if (body.querySelector("[data-pm-slice]") !== null) return html;
  const drawings = vectorImages(html);
  dropNoise(body);
  writeFootnotesOut(body);
  nestWordLists(body);
  gatherQuotes(body);
  lowerHeadings(body);
  onLoss(Math.max(keepImages(body), drawings));
  tidyTables(body);
  keepMarks(body);
  keepLinks(body);
  tidyLists(body);
  keepKnown(body);
  dropEmpty(body);
  return body.innerHTML.trim();
}

/** Word writes a picture twice, for itself and for browsers, and sometimes for itself alone. */
function vectorImages(html: string): number {
  return html.match(/<v:imagedata\b/gi)?.length ?? 0;
}
