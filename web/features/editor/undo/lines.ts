import * as Y from "yjs";
import { carryBlock } from "../carry/carry-block.ts";
import { itemsOf, typeIn } from "../carry/shared-tree.ts";
import { nameOf, type StandingOf, said, type Unit, unitsOf } from "../carry/units.ts";
import { liveUnits, removeUnits } from "../carry/write-units.ts";
import { sameWords } from "../remote/same-words.ts";
import type { Telling } from "./telling.ts";

/**
 * Lines of a block that a step has broken or joined: what others have written since in the words that the step brought into
 * a line goes with those words, into the line in which they are back.
 */
export function carryLines(block: Y.XmlElement, telling: Telling): void {
  const { isFresh } = telling;
  const standingOf: StandingOf = (item, offset) => (isFresh(item, offset) ? null : telling.standingOf(item, offset));
  const lines = itemsOf(block).filter((item) => !item.deleted && typeIn(item) instanceof Y.XmlText);
  for (const [at, line] of lines.entries()) {
    const units = unitsOf(block, standingOf).filter(({ item }) => item.parent === typeIn(line));
    if (!units.some(({ standing }) => standing === "added")) continue;
    const own = [...units.keys()].filter((index) => units[index]?.standing !== "added");
    const words = said(own.flatMap((index) => units[index] ?? []));
    for (const [index, other] of lines.entries()) {
      if (other === line) continue;
      const back = freshUnitsOf(block, typeIn(other), isFresh);
      const same = sameWords(words, back.map(({ text }) => text).join("")).at(-1);
      const [first, last] = same ? [own[same.from], own[same.from + same.length - 1]] : [];
      if (first === undefined || last === undefined) continue;
      const isWhole = telling.standingOf(line, 0) === "base";
      carryPart(
        block,
        isWhole ? units : partOf(units, { first, last, isAfter: index > at, telling }),
        back,
        standingOf,
      );
      break;
    }
  }
}

/** The words that go, with what others have written among them and on the side of which they are away from what stays. */
function partOf(
  units: readonly Unit[],
  { first, last, isAfter, telling }: { first: number; last: number; isAfter: boolean; telling: Telling },
): readonly Unit[] {
  const isOld = ({ standing, item, offset }: Unit) => standing === "added" && !telling.isLater(item, offset);
  const next = units.findIndex((unit, at) => at > last && isOld(unit));
  if (isAfter) return units.slice(first, next < 0 ? units.length : next);
  return units.slice(units.findLastIndex((unit, at) => at < first && isOld(unit)) + 1, last + 1);
}

function carryPart(
  block: Y.XmlElement,
  part: readonly Unit[],
  back: readonly { text: string; at: number }[],
  standingOf: StandingOf,
): void {
  const within = new Set(part.map(nameOf));
  const standingThere: StandingOf = (item, offset) => {
    const isThere = item.content instanceof Y.ContentFormat || within.has(nameOf({ item, offset }));
    return isThere ? standingOf(item, offset) : null;
  };
  carryBlock(block, block, back, standingThere);
  removeUnits(block, new Set(part.filter(({ standing }) => standing === "added").map(nameOf)));
}

function freshUnitsOf(block: Y.XmlElement, text: unknown, isFresh: Telling["isFresh"]) {
  return [...liveUnits(block).entries()].flatMap(([at, { item, offset }]) => {
    const character: unknown = item.content.getContent()[offset];
    const isIts = item.parent === text && typeof character === "string" && isFresh(item, offset);
    return isIts ? [{ text: character, at }] : [];
  });
}
