import { rename, textOf } from "./dom-edit.ts";

/** A link within the pasted text whose words are a note's number or sign. */
const noteMark = /^\[?(\d{1,4}|[ivxlcdm]{1,6}|[a-z]|[*†‡]{1,3})\]?$/i;

/** Footnotes become text: `[1]` where the note is called, and `[1] …` as a paragraph at its place. */
export function writeFootnotesOut(root: Element): void {
  for (const list of root.querySelectorAll(
    "[style*='mso-element:footnote-list' i],[style*='mso-element:endnote-list' i]",
  ))
    for (const rule of list.querySelectorAll("hr")) rule.remove();
  for (const anchor of root.querySelectorAll("a[href*='#']")) {
    const href = anchor.getAttribute("href") ?? "";
    const isHere = href.startsWith("#") || /#(?:cite_note|cite_ref|_ftn|sdfootnote|sdendnote|ftnt|fn)/i.test(href);
    const mark = noteMark.exec(textOf(anchor))?.[1];
    if (!isHere || mark === undefined) continue;
    const whole = anchor.closest("sup") ?? anchor;
    const alone = textOf(whole) === textOf(anchor) ? whole : anchor;
    // In the note itself, which the link leads back from, the mark begins the text.
    alone.replaceWith(isBody(href) ? `[${mark}] ` : `[${mark}]`);
  }
  for (const note of root.querySelectorAll("[id^='sdfootnote'],[id^='sdendnote']"))
    if (note.localName === "div" && note.querySelector("p") === null) rename(note, "p");
}

/** Whether the link stands in the note itself, and leads back to the call. */
function isBody(href: string): boolean {
  return /#(?:_(?:ftn|edn)ref|sd(?:foot|end)note\d+anc|ftnt_ref|fnref|cite_ref)/i.test(href);
}
