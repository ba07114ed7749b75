import { rename, unwrap } from "./dom-edit.ts";
import { listNumberOf, writeListNumber } from "./list-numbers.ts";

/** Lists as our documents hold them: a list within an item, nothing but items in a list, boxes to tick as tasks. */
export function tidyLists(root: Element): void {
  gatherOnlineItems(root);
  for (const list of root.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol")) {
    const previous = list.previousElementSibling;
    if (previous?.localName === "li") previous.append(list);
    else unwrap(list);
  }
  for (const list of root.querySelectorAll("ul, ol"))
    for (const child of [...list.childNodes]) {
      if (child.nodeType === Node.ELEMENT_NODE && (child as Element).localName === "li") continue;
      if (!child.textContent?.trim()) child.remove();
      else {
        const item = root.ownerDocument.createElement("li");
        child.replaceWith(item);
        item.append(child);
      }
    }
  for (const list of root.querySelectorAll("ol")) writeListNumber(list, listNumberOf(list));
  for (const heading of root.querySelectorAll(":is(li) :is(h1, h2, h3, h4, h5, h6)")) rename(heading, "p");
  for (const list of root.querySelectorAll("ul")) {
    const items = [...list.children];
    if (items.length === 0 || !items.every((item) => item.getAttribute("role") === "checkbox")) continue;
    list.dataset.type = "taskList";
    for (const item of items) {
      item.setAttribute("data-type", "taskItem");
      item.setAttribute("data-checked", item.getAttribute("aria-checked") === "true" ? "true" : "false");
    }
  }
}

/** Word in a browser writes each item as a list of its own, and says its level beside it. */
function gatherOnlineItems(root: Element): void {
  for (const wrapper of root.querySelectorAll(".ListContainerWrapper")) unwrap(wrapper);
  let open: { list: Element; level: number }[] = [];
  for (const item of root.querySelectorAll("li[data-aria-level]")) {
    const list = item.parentElement;
    if (list === null || list.children.length !== 1) continue;
    const level = Number(item.getAttribute("data-aria-level")) || 1;
    const above = open.filter((place) => place.level <= level);
    const last = above.at(-1);
    const follows = list.previousElementSibling === open[0]?.list && above.length > 0;
    if (!follows) open = [{ list, level }];
    else if (last?.level === level && last.list.localName === list.localName) {
      last.list.append(item);
      list.remove();
      open = above;
    } else {
      if (last?.level === level) above.pop();
      const parent = above.at(-1)?.list.lastElementChild;
      if (parent) parent.append(list);
      open = [...above, { list, level }];
    }
  }
}
