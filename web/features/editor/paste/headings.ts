import { rename } from "./dom-edit.ts";

/** A page's title is its first heading: what is pasted begins at the second, keeps its order, and ends at the fourth. */
export function lowerHeadings(root: Element): void {
  for (const title of root.querySelectorAll("p.MsoTitle")) rename(title, "h1");
  const shift = root.querySelector("h1") === null ? 0 : 1;
  for (const heading of root.querySelectorAll("h1,h2,h3,h4,h5,h6"))
    rename(heading, `h${Math.min(4, Number(heading.localName.slice(1)) + shift)}`);
}
