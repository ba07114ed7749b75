import * as Y from "yjs";
import { addedAttributes } from "./copy-element.ts";
import { mapOffset } from "./map-offset.ts";
import { elementIn, isTextblock, itemsOf, typeIn } from "./shared-tree.ts";
import { type StandingOf, said, type Unit, unitsOf } from "./units.ts";
import { insertUnits, liveUnits, markUnit, removeUnit, sameMarks } from "./write-units.ts";

/** What a block and its counterpart have in common, character by character. */
export interface CommonText {
  /** What stood in the block. */
  from: readonly Unit[];
  /** What took its place, with its places in the counterpart. */
  to: readonly { text: string; at: number }[];
}

/** What a block of text has in common with others. */
export const baseOf = (block: Y.XmlElement, standingOf: StandingOf): Unit[] =>
  unitsOf(block, standingOf).filter(({ standing }) => standing !== "added");

/** What of a block of text took the place of something else, with its places. */
export function freshUnits(block: Y.XmlElement, isFresh: (item: Y.Item, offset: number) => boolean) {
  const fresh: { text: string; at: number }[] = [];
  for (const [at, { item, offset }] of liveUnits(block).entries())
    if (isFresh(item, offset)) {
      const content: unknown = item.content.getContent()[offset];
      fresh.push({ text: typeof content === "string" ? content : "\uFFFC", at });
    }
  return fresh;
}

/** Whether there is anything in a block, its attributes included, that its counterpart does not have. */
export function hasChanged(block: Y.XmlElement, standingOf: StandingOf): boolean {
  if (addedAttributes(block, standingOf).length > 0) return true;
  if (!isTextblock(block)) return false;
  const units = unitsOf(block, standingOf);
  return (
    units.some(
      ({ standing, element }) => standing !== "base" || (element && addedAttributes(element, standingOf).length > 0),
    ) || hasAddedMarks(block, standingOf)
  );
}

/** Does to the counterpart of a block what others have done to the block. */
export function carryBlock(
  block: Y.XmlElement,
  counterpart: Y.XmlElement,
  to: CommonText["to"],
  standingOf: StandingOf,
) {
  for (const [name, value] of addedAttributes(block, standingOf)) counterpart.setAttribute(name, value as string);
  if (!isTextblock(block)) return;
  const units = unitsOf(block, standingOf);
  const from = units.filter(({ standing }) => standing !== "added");
  const [before, after] = [said(from), to.map(({ text }) => text).join("")];
  const placeOf = (index: number): number => {
    const mapped = mapOffset(before, after, index);
    const next = to[mapped];
    const previous = to[mapped - 1];
    if (previous !== undefined) return previous.at + 1;
    return next?.at ?? 0;
  };
  const own = (index: number): number | undefined => {
    const mapped = mapOffset(before, after, index);
    const place = to[mapped];
    return place?.text === before[index] && mapOffset(before, after, index + 1) === mapped + 1 ? place?.at : undefined;
  };
  const changes: { at: number; act(): void; isRun: boolean }[] = [];
  const present = hasAddedMarks(block, standingOf) ? unitsOf(counterpart, isLive) : [];
  let index = 0;
  let run: Unit[] = [];
  const endRun = () => {
    if (run.length === 0) return;
    const [added, at] = [run, placeOf(index)];
    changes.push({ at, isRun: true, act: () => insertUnits(counterpart, at, added, standingOf) });
    run = [];
  };
  for (const unit of units) {
    if (unit.standing === "added") {
      run.push(unit);
      continue;
    }
    endRun();
    const at = own(index);
    index += 1;
    if (at === undefined) continue;
    const marked = present[at];
    const change =
      unit.standing === "gone"
        ? () => removeUnit(counterpart, at)
        : unit.element
          ? () => carryInline(unit.element, counterpart, at, standingOf)
          : marked && !sameMarks(marked.attributes, unit.attributes)
            ? () => markUnit(counterpart, at, unit.attributes)
            : undefined;
    if (change) changes.push({ at, isRun: false, act: change });
  }
  endRun();
  // From the end, so that what is done leaves the places before it as they are.
  changes.reverse();
  changes.sort((one, other) => other.at - one.at || Number(one.isRun) - Number(other.isRun));
  for (const { act } of changes) act();
}

const isLive: StandingOf = (item) => (item.deleted ? null : "base");

function carryInline(element: Y.XmlElement | undefined, counterpart: Y.XmlElement, at: number, standingOf: StandingOf) {
  const item = liveUnits(counterpart)[at]?.item;
  const other = item && elementIn(item);
  if (element === undefined || other?.nodeName !== element.nodeName) return;
  for (const [name, value] of addedAttributes(element, standingOf)) other.setAttribute(name, value as string);
}

function hasAddedMarks(block: Y.XmlElement, standingOf: StandingOf): boolean {
  return itemsOf(block).some((item) => {
    const type = typeIn(item);
    if (!(type instanceof Y.XmlText)) return false;
    return itemsOf(type).some(
      (within) => within.content instanceof Y.ContentFormat && standingOf(within, 0) === "added",
    );
  });
}
