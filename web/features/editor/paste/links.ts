import { isSafeLink } from "@passerelles/shared/document/safe-link.ts";
import { styleOf, unwrap } from "./dom-edit.ts";

/** Links to the web, mail and telephones stay; those to a file, to a place in the pasted text or to a script leave their words. */
export function keepLinks(root: Element): void {
  for (const anchor of root.querySelectorAll("a")) {
    const href = straight((anchor.getAttribute("href") ?? "").trim());
    if (/^[a-z]+:/i.test(href) && isSafeLink(href)) anchor.setAttribute("href", href);
    else unwrap(anchor);
  }
}

/** The address that a search engine's or an office suite's redirection leads to. */
function straight(href: string): string {
  if (!/^https:\/\/www\.google\.[a-z.]+\/url\?/i.test(href)) return href;
  const target = new URL(href).searchParams.get("q") ?? "";
  return /^https?:/i.test(target) ? target : href;
}

/**
 * Pictures of this site stay; those of other hosts, of a disk or within the text itself go. Returns how many went that
 * somebody could see.
 */
export function keepImages(root: Element): number {
  let gone = 0;
  for (const image of root.querySelectorAll("img")) {
    if (/^\/(?![/\\])/.test(image.getAttribute("src") ?? "")) continue;
    if (!isDecor(image)) gone += 1;
    image.remove();
  }
  for (const picture of root.querySelectorAll("picture")) unwrap(picture);
  return gone;
}

/** Office suites draw the boxes of tasks as images; letters and pages count their readers by images of a pixel or two. */
function isDecor(image: Element): boolean {
  if (image.closest("[aria-hidden='true'],[role='checkbox']") !== null) return true;
  return ["width", "height"].some((side) => {
    const asked = image.getAttribute(side) ?? styleOf(image, side);
    return /^\d/.test(asked) && Number.parseFloat(asked) <= 2;
  });
}
