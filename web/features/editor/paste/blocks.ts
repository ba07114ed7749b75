import { rename, textOf, unwrap } from "./dom-edit.ts";

const kept = new Set(
  "p,h2,h3,h4,ul,ol,li,blockquote,pre,code,strong,em,u,s,sub,sup,a,br,hr,table,tr,td,th,img,div".split(","),
);
const blocks =
  "p,div,h2,h3,h4,ul,ol,li,blockquote,pre,hr,table,tr,td,th,section,article,main,header,footer,nav,aside,figure,figcaption,address,dl,dt,dd,details,summary,center,form,fieldset,hgroup";
const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  ol: ["start", "type"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan"],
  img: ["src", "alt"],
  ul: ["data-type"],
  li: ["data-type", "data-checked"],
};

/** Word marks quotations by a class; those that follow one another are one quotation. */
export function gatherQuotes(root: Element): void {
  for (const paragraph of root.querySelectorAll("p[class^='MsoQuote'],p[class^='MsoIntenseQuote']")) {
    const previous = paragraph.previousElementSibling;
    const quote = previous?.localName === "blockquote" ? previous : root.ownerDocument.createElement("blockquote");
    if (quote !== previous) paragraph.before(quote);
    quote.append(paragraph);
  }
}

/** Leaves the elements that our documents are made of, and of their attributes those that mean something there. */
export function keepKnown(root: Element): void {
  for (const element of [...root.querySelectorAll("*")].reverse()) {
    const name = element.localName;
    if (kept.has(name)) {
      for (const { name: attribute } of [...element.attributes])
        if (!attributes[name]?.includes(attribute)) element.removeAttribute(attribute);
    } else if (element.matches(blocks)) rename(element, "div");
    else unwrap(element);
  }
}

/** Paragraphs that only made room between others, and line breaks that stand between blocks, go. */
export function dropEmpty(root: Element): void {
  for (const line of root.querySelectorAll("br"))
    if ([...(line.parentElement?.children ?? [])].some((sibling) => sibling.matches(blocks))) line.remove();
  for (const element of [
    ...root.querySelectorAll("strong,em,u,s,sub,sup,a,code,p,h2,h3,h4,li,ul,ol,blockquote,div"),
  ].reverse()) {
    if (element.querySelector("img,hr,table") !== null || textOf(element) !== "") continue;
    if (element.matches(blocks)) element.remove();
    else unwrap(element);
  }
}
