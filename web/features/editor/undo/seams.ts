import * as Y from "yjs";
import { carryBlock, freshUnits } from "../carry/carry-block.ts";
import { elementIn, isTextblock, leafBlocks, parentItem } from "../carry/shared-tree.ts";
import { nameOf, type Standing, type StandingOf, said, type Unit, unitsOf } from "../carry/units.ts";
import { insertUnits, removeUnits } from "../carry/write-units.ts";
import { sameWords } from "../remote/same-words.ts";
import { carryLines } from "./lines.ts";
import type { Telling } from "./telling.ts";

/**
 * Blocks that a step has joined come apart again: what others have written since in the words that the step brought into a
 * block goes with those words, into the block that is back.
 */
export function carryJoined(body: Y.XmlFragment, inserted: readonly Y.Item[], telling: Telling): void {
  const { standingOf, isFresh } = telling;
  const joined = new Set(inserted.flatMap((item) => (standingOf(item, 0) ? textblockOf(item) : [])));
  if (joined.size === 0) return;
  const leaves = leafBlocks(body, isLive);
  const isBack = (block: Y.XmlElement) => block._item !== null && isFresh(block._item, 0) && isTextblock(block);
  for (const block of joined) {
    const at = leaves.indexOf(block);
    if (at < 0 || isBack(block) || (block._item && standingOf(block._item, 0) === "base")) continue;
    takeApart(block, leaves.slice(0, at).filter(isBack), "before", telling);
    takeApart(block, leaves.slice(at + 1).filter(isBack), "after", telling);
    carryLines(block, telling);
  }
}

/** The block of text that an item stands in, as words or among them. */
function textblockOf(item: Y.Item): Y.XmlElement[] {
  const around = parentItem(item);
  const block = around && (elementIn(around) ?? elementIn(parentItem(around) ?? around));
  return block && isTextblock(block) && block !== elementIn(item) ? [block] : [];
}

function takeApart(block: Y.XmlElement, back: readonly Y.XmlElement[], side: "before" | "after", telling: Telling) {
  const { isFresh, isLater } = telling;
  const standingOf: StandingOf = (item, offset) => (isFresh(item, offset) ? null : telling.standingOf(item, offset));
  const units = unitsOf(block, standingOf);
  const isOld = ({ standing, item, offset }: Unit) => standing === "added" && !isLater(item, offset);
  const parts = partsOf(units, back, isFresh);
  for (const [index, { block: other, first, last }] of parts.entries()) {
    const previous = parts[index - 1]?.last ?? units.findLastIndex((unit, at) => at < first && isOld(unit));
    const old = units.findIndex((unit, at) => at > last && isOld(unit));
    const next = parts[index + 1]?.first ?? (old < 0 ? units.length : old);
    const part = side === "after" ? units.slice(first, next) : units.slice(previous + 1, last + 1);
    if (part.every(({ standing }) => standing === "base")) continue;
    const within = new Set(part.map(nameOf));
    const standingThere: StandingOf = (item, offset) => {
      const isThere = item.content instanceof Y.ContentFormat || within.has(nameOf({ item, offset }));
      return isThere ? standingOf(item, offset) : null;
    };
    carryBlock(block, other, freshUnits(other, isFresh), standingThere);
    removeUnits(block, new Set(part.filter(({ standing }) => standing === "added").map(nameOf)));
  }
}

/** Which of the words that the step has inserted say what each block says that is back. */
function partsOf(units: readonly Unit[], back: readonly Y.XmlElement[], isFresh: Telling["isFresh"]) {
  const own = [...units.keys()].filter((at) => units[at]?.standing !== "added");
  const words = said(own.flatMap((at) => units[at] ?? []));
  let from = 0;
  return back.flatMap((block) => {
    const text = freshUnits(block, isFresh)
      .map(({ text: character }) => character)
      .join("");
    // A block into which something was pasted says more than the words that it took.
    const same = sameWords(words.slice(from), text).at(-1);
    const start = from + (same?.from ?? 0);
    const end = start + (same?.length ?? 0);
    const [first, last] = [own[start], own[end - 1]];
    if (same === undefined || first === undefined || last === undefined) return [];
    from = end;
    return [{ block, first, last }];
  });
}

/** The blocks that a step has split, of which the second part is about to join the first again. */
export function splitBlocks(
  gone: readonly Y.XmlElement[],
  fresh: readonly Y.XmlElement[],
  { standingOf, isFresh }: Telling,
): Y.XmlElement[] {
  const isOwn = (standing: Standing) => standing === "base" || standing === "gone";
  const parts = gone
    .flatMap((root) => leafBlocks(root, (item) => isOwn(standingOf(item, 0))))
    .filter(isTextblock)
    .map((block) => said(unitsOf(block, standingOf).filter(({ standing }) => isOwn(standing))));
  return fresh.filter((block) => {
    const text = freshUnits(block, isFresh)
      .map(({ text: character }) => character)
      .join("");
    return block._item !== null && !isFresh(block._item, 0) && text !== "" && parts.includes(text);
  });
}

/** What others have written since at the end of the first part stays there: the second one, which is back, comes after it. */
export function mendSplit(block: Y.XmlElement, { isFresh, isLater }: Telling): void {
  const units = unitsOf(block, (item) => (isLive(item) ? "added" : null));
  const isBack = ({ item, offset }: Unit) => isFresh(item, offset);
  const back = units.filter(isBack);
  const tail = units.slice(units.findLastIndex(isBack) + 1);
  if (tail.length === 0 || !tail.every(({ item, offset }) => isLater(item, offset))) return;
  removeUnits(block, new Set(back.map(nameOf)));
  insertUnits(block, units.length - back.length, back, () => "added");
}

const isLive = (item: Y.Item) => !item.deleted;
