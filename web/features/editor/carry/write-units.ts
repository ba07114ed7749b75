import * as Y from "yjs";
import { copyElement } from "./copy-element.ts";
import { typeIn } from "./shared-tree.ts";
import { nameOf, type StandingOf, type Unit } from "./units.ts";

/** Puts units into a block of text before the unit that stands at this place, counted in what is there. */
export function insertUnits(block: Y.XmlElement, at: number, units: readonly Unit[], standingOf: StandingOf): void {
  let place = at;
  for (const run of runsOf(units)) {
    const [first] = run;
    if (first?.element) insertElement(block, place, copyElement(first.element, standingOf));
    else insertText(block, place, run.map(({ text }) => text).join(""), first?.attributes ?? {});
    place += run.length;
  }
  bringBack(block, at, units);
}

/**
 * Notes where what was gone is again, as Yjs does for what undoing brings back: carets that it knows by a letter that is gone
 * find that letter, and so does the step of the history with which it was written.
 */
export function bringBack(block: Y.XmlElement, at: number, units: readonly Unit[]): void {
  const written = liveUnits(block).slice(at, at + units.length);
  const seen = new Set<Y.Item>();
  for (const [index, { item, element }] of units.entries()) {
    const copy = written[index];
    if (element || !item.deleted || seen.has(item) || copy === undefined) continue;
    seen.add(item);
    item.redone = Y.createID(copy.item.id.client, copy.item.id.clock + copy.offset);
  }
}

/** Removes the unit at this place of a block of text, or so many that are characters of one item. */
export function removeUnit(block: Y.XmlElement, at: number, count = 1): void {
  const { child, index, within } = locate(block, at, "after");
  if (child instanceof Y.XmlText) {
    forgetPlaces(child);
    child.delete(within, count);
  } else if (child !== undefined) block.delete(index, 1);
}

/**
 * Removes units from a block of text, by their names. Items go as wholes: half of one would be another item, which what is put back
 * elsewhere does not know.
 */
export function removeUnits(block: Y.XmlElement, names: ReadonlySet<string>): void {
  const runs: { at: number; count: number; item: Y.Item }[] = [];
  for (const [at, unit] of liveUnits(block).entries()) {
    if (!names.has(nameOf(unit))) continue;
    const last = runs.at(-1);
    if (last?.item === unit.item && last.at + last.count === at) last.count += 1;
    else runs.push({ at, count: 1, item: unit.item });
  }
  for (const { at, count } of runs.reverse()) removeUnit(block, at, count);
}

/** Gives the character at this place of a block of text these marks and no others. */
export function markUnit(block: Y.XmlElement, at: number, attributes: Unit["attributes"]): void {
  const { child, within } = locate(block, at, "after");
  if (!(child instanceof Y.XmlText)) return;
  forgetPlaces(child);
  const present = Object.keys(attributesAt(child, within));
  const none = Object.fromEntries(present.map((key) => [key, null]));
  child.format(within, 1, { ...none, ...attributes });
}

/** The live units of a block of text: their items and offsets, in the order of their places. */
export function liveUnits(block: Y.XmlElement): { item: Y.Item; offset: number }[] {
  const units: { item: Y.Item; offset: number }[] = [];
  for (let item = block._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const type = typeIn(item);
    if (!(type instanceof Y.XmlText)) {
      units.push({ item, offset: 0 });
      continue;
    }
    for (let within = type._start; within !== null; within = within.right) {
      if (within.deleted || !within.countable) continue;
      for (let offset = 0; offset < within.length; offset += 1) units.push({ item: within, offset });
    }
  }
  return units;
}

function* runsOf(units: readonly Unit[]): Generator<Unit[]> {
  let run: Unit[] = [];
  for (const unit of units) {
    const [first] = run;
    const goesOn = first && !first.element && !unit.element && sameMarks(first.attributes, unit.attributes);
    if (!goesOn && run.length > 0) {
      yield run;
      run = [];
    }
    run.push(unit);
  }
  if (run.length > 0) yield run;
}

/** Whether two sets of marks are the same. */
export function sameMarks(one: Unit["attributes"], other: Unit["attributes"]): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]))
  );
}

/**
 * The child that holds this place and where within it: at a seam, the text that ends there or what stands after it. Beyond
 * the last child, there is none.
 */
function locate(block: Y.XmlElement, at: number, seam: "before" | "after") {
  forgetPlaces(block);
  let left = at;
  const children = block.toArray();
  for (const [index, child] of children.entries()) {
    const length = child instanceof Y.XmlText ? child.length : 1;
    const isHere = child instanceof Y.XmlText && seam === "before" ? left <= length : left < length;
    if (isHere) return { child, index, within: left };
    left -= length;
  }
  return { child: undefined, index: children.length, within: 0 };
}

function insertText(block: Y.XmlElement, at: number, text: string, attributes: Unit["attributes"]): void {
  const { child, index, within } = locate(block, at, "before");
  const target = child instanceof Y.XmlText ? child : new Y.XmlText();
  if (target !== child) block.insert(index, [target]);
  forgetPlaces(target);
  target.insert(target === child ? within : 0, text, { ...attributes });
}

function insertElement(block: Y.XmlElement, at: number, element: Y.XmlElement): void {
  const { child, index, within } = locate(block, at, "before");
  if (!(child instanceof Y.XmlText)) {
    block.insert(index, [element]);
    return;
  }
  const made: (Y.XmlElement | Y.XmlText)[] = [element];
  if (within < child.length) {
    const { rest, text } = tailOf(child, within);
    forgetPlaces(child);
    child.delete(within, rest);
    made.push(text);
  }
  block.insert(index + 1, made);
}

function tailOf(text: Y.XmlText, from: number): { rest: number; text: Y.XmlText } {
  const tail = new Y.XmlText();
  let passed = 0;
  const delta: { insert: string; attributes?: Record<string, unknown> }[] = [];
  for (const { insert, attributes } of text.toDelta() as { insert: string; attributes?: Record<string, unknown> }[]) {
    const kept = insert.slice(Math.max(0, from - passed));
    passed += insert.length;
    if (kept !== "") delta.push({ insert: kept, ...(attributes && { attributes }) });
  }
  tail.applyDelta(delta);
  return { rest: text.length - from, text: tail };
}

function attributesAt(text: Y.XmlText, at: number): Record<string, unknown> {
  let passed = 0;
  for (const { insert, attributes } of text.toDelta() as { insert: string; attributes?: Record<string, unknown> }[]) {
    passed += insert.length;
    if (at < passed) return attributes ?? {};
  }
  return {};
}

/** Undoing puts items back without telling the type, which remembers where its places were. */
export function forgetPlaces(type: Pick<Y.XmlFragment, "_searchMarker">): void {
  if (type._searchMarker) type._searchMarker.length = 0;
}
