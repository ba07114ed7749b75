import * as Y from "yjs";
import { elementIn, isTextblock, itemsOf } from "./shared-tree.ts";
import { type StandingOf, type Unit, unitsOf } from "./units.ts";

/** A new element with what is added of this one: it may be deleted. */
export function copyElement(element: Y.XmlElement, standingOf: StandingOf): Y.XmlElement {
  const copy = new Y.XmlElement(element.nodeName);
  for (const [name, value] of addedAttributes(element, standingOf)) copy.setAttribute(name, value as string);
  const content = isTextblock(element) ? copyInline(element, standingOf) : blocks(element, standingOf);
  if (content.length > 0) copy.insert(0, content);
  return copy;
}

/** The attributes of an element that were added to it. */
export function addedAttributes(element: Y.XmlElement, standingOf: StandingOf): [string, unknown][] {
  return [...element._map].flatMap(([name, item]): [string, unknown][] =>
    standingOf(item, 0) === "added" ? [[name, item.content.getContent().at(-1)]] : [],
  );
}

function blocks(element: Y.XmlElement, standingOf: StandingOf): Y.XmlElement[] {
  return itemsOf(element).flatMap((item) => {
    const child = standingOf(item, 0) === "added" ? elementIn(item) : undefined;
    return child ? [copyElement(child, standingOf)] : [];
  });
}

/** New inline content with what is added of a block of text. */
export function copyInline(element: Y.XmlElement, standingOf: StandingOf): (Y.XmlElement | Y.XmlText)[] {
  const made: (Y.XmlElement | Y.XmlText)[] = [];
  let delta: { insert: string; attributes: Unit["attributes"] }[] = [];
  const endText = () => {
    if (delta.length === 0) return;
    const text = new Y.XmlText();
    text.applyDelta(delta);
    made.push(text);
    delta = [];
  };
  for (const unit of unitsOf(element, standingOf)) {
    if (unit.standing !== "added") continue;
    if (unit.element) {
      endText();
      made.push(copyElement(unit.element, standingOf));
    } else delta.push({ insert: unit.text, attributes: { ...unit.attributes } });
  }
  endText();
  return made;
}
