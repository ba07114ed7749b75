import { styleOf, textOf } from "./dom-edit.ts";
import { readListNumber, writeListNumber } from "./list-numbers.ts";

interface Place {
  list: HTMLElement;
  level: number;
  /** Which of the document's lists it belongs to, as Word numbers them. */
  name: string;
}

/** The paragraphs by which Word writes lists, as real lists within lists. */
export function nestWordLists(root: Element): void {
  const containers = new Set<Element>();
  for (const paragraph of root.querySelectorAll("[style*='mso-list' i]"))
    if (paragraph.parentElement && isListParagraph(paragraph)) containers.add(paragraph.parentElement);
  for (const container of containers) nestWithin(container);
  for (const mark of root.querySelectorAll("[style*='mso-list' i]"))
    if (styleOf(mark, "mso-list") === "ignore") mark.remove();
}

function nestWithin(container: Element): void {
  let open: Place[] = [];
  for (const child of [...container.children]) {
    if (isListParagraph(child)) open = addItem(open, child);
    else if (open.length > 0 && isContinuation(child)) open.at(-1)?.list.lastElementChild?.append(child);
    else open = [];
  }
}

function isListParagraph(element: Element): boolean {
  return /^(?:p|div|li)$/.test(element.localName) && /\blevel\d/.test(styleOf(element, "mso-list"));
}

/** A paragraph of an item that has no bullet of its own. */
function isContinuation(element: Element): boolean {
  return /^p$/.test(element.localName) && /^Mso(?:ListParagraph|ListContinue)/.test(element.className);
}

function addItem(open: Place[], paragraph: Element): Place[] {
  const said = styleOf(paragraph, "mso-list");
  const level = Math.min(9, Number(/\blevel(\d+)/.exec(said)?.[1] ?? 1));
  const name = said.replace(/\s*level\d+/, "");
  const marks = [...paragraph.querySelectorAll("[style*='mso-list' i]")].filter(
    (mark) => styleOf(mark, "mso-list") === "ignore",
  );
  const mark = marks.map(textOf).join("").trim();
  for (const one of marks) one.remove();
  const number = readListNumber(mark);
  const tag = number ? "ol" : "ul";

  const kept = open.filter((place) => place.level <= level);
  const last = kept.at(-1);
  const continues = last?.level === level && last.list.localName === tag && last.name === name;
  if (last?.level === level && !continues) kept.pop();
  const document = paragraph.ownerDocument;
  let place = continues ? last : undefined;
  if (place === undefined) {
    const list = document.createElement(tag);
    if (number) writeListNumber(list, number);
    const parent = kept.at(-1)?.list.lastElementChild;
    if (parent) parent.append(list);
    else paragraph.before(list);
    place = { list, level, name };
    kept.push(place);
  }
  const item = document.createElement("li");
  const text = document.createElement("p");
  text.append(...paragraph.childNodes);
  item.append(text);
  place.list.append(item);
  paragraph.remove();
  return kept;
}
