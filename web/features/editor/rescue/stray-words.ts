import type * as Y from "yjs";
import { parentItem } from "../carry/shared-tree.ts";
import { nameOf, nameOfId, type StandingOf, type Unit, unitsOf } from "../carry/units.ts";
import { insertUnits, liveUnits, removeUnits } from "../carry/write-units.ts";
import { type Change, type MovedWords, standingIn } from "../remote/moved-words.ts";

/** Words to write again after a character, or before it. */
interface Stray {
  units: Unit[];
  block: Y.XmlElement;
  to: Y.XmlElement;
  beside: string;
  isAfter: boolean;
}

/**
 * Brings what was written here under these client ids to the words that others have moved, where it was written among them
 * by somebody who did not know: the authors of the change did not see it, else they would have moved it too. To be called
 * within a transaction.
 */
export function gatherStrays(moved: readonly MovedWords[], change: Change, ids: Iterable<number>): void {
  const mine = new Set(ids);
  const standingOf = standingIn(change);
  const strays = moved.flatMap((move) => [...leftBehind(move, standingOf, mine), ...setApart(move, standingOf, mine)]);
  for (const { units, block, to, beside, isAfter } of strays) {
    removeUnits(block, new Set(units.map(nameOf)));
    const at = liveUnits(to).findIndex((unit) => nameOf(unit) === beside);
    insertUnits(to, at < 0 ? 0 : at + (isAfter ? 1 : 0), units, () => "base");
  }
}

/** Words that stand where others have stood that were moved: between two of these, or after the last of them at the end of a text. */
function leftBehind(
  { from, to, isBeside, isLater, pairs }: MovedWords,
  standingOf: StandingOf,
  mine: ReadonlySet<number>,
): Stray[] {
  const counterparts = new Map(pairs.map(({ gone, fresh }) => [nameOfId(gone), nameOfId(fresh)]));
  const endOf = (unit: Unit | undefined) => unit && counterparts.get(nameOf(unit));
  const authors = new Set(pairs.map(({ fresh }) => fresh.client));
  const strays: Stray[] = [];
  for (const units of byText(unitsOf(from, standingOf))) {
    // A split moves all that it deletes. Taking something back deletes more, and its author may have seen what stays.
    if (units.some((unit) => unit.standing === "gone" && !counterparts.has(nameOf(unit)))) continue;
    const lastGone = units.findLastIndex(({ standing }) => standing === "gone");
    const isEnd =
      isBeside &&
      (isLater || from === to) &&
      units.slice(lastGone + 1).every(({ item, standing }) => standing === "added" || !authors.has(item.id.client)) &&
      endsFreshText(to, endOf(units[lastGone]), standingOf);
    let beside: string | undefined;
    let open: Stray | undefined;
    for (const [at, unit] of units.entries()) {
      const { standing } = unit;
      if (standing === "gone") {
        beside = endOf(unit);
        open = undefined;
      } else if (
        beside !== undefined &&
        standing === "base" &&
        mine.has(unit.item.id.client) &&
        (at < lastGone || isEnd)
      ) {
        if (open === undefined) {
          open = { units: [], block: from, to, beside, isAfter: true };
          strays.push(open);
        }
        open.units.push(unit);
      }
    }
  }
  return strays;
}

/** Words that were written at the end of a text, or at its start, where others have joined another to it: those go on the far side. */
function setApart(
  { to, isBeside, isLater, pairs }: MovedWords,
  standingOf: StandingOf,
  mine: ReadonlySet<number>,
): Stray[] {
  const [first, last] = [pairs[0]?.fresh, pairs.at(-1)?.fresh];
  const text = byText(unitsOf(to, standingOf))
    .map((units) => units.filter(({ standing }) => standing !== "gone"))
    .find((units) => units.some((unit) => first && nameOf(unit) === nameOfId(first)));
  if (!isBeside || first === undefined || last === undefined || text === undefined) return [];
  const placeOf = (id: Y.ID) => text.findIndex((unit) => nameOf(unit) === nameOfId(id));
  const [start, end] = [placeOf(first), placeOf(last)];
  const isMine = ({ item, standing }: Unit) => standing === "base" && mine.has(item.id.client);
  const [before, after] = [text.slice(0, start), text.slice(end + 1)];
  if (after.length > 0 && after.every(isMine) && isPutLast(text[end], isLater))
    return [{ units: after, block: to, to, beside: nameOfId(first), isAfter: false }];
  if (before.length > 0 && before.every(isMine) && text[start]?.item.origin === null)
    return [{ units: before, block: to, to, beside: nameOfId(last), isAfter: true }];
  return [];
}

/**
 * Whether an author has put this at the end of the text that they saw; or has put it back where it had stood, before the block
 * that took it away.
 */
function isPutLast(unit: Unit | undefined, isLater: boolean): boolean {
  if (unit === undefined) return false;
  const { right, rightOrigin } = unit.item;
  if (rightOrigin === null) return true;
  for (let next = isLater ? null : right; next !== null; next = next.right)
    if (next.id.client === rightOrigin.client && next.id.clock === rightOrigin.clock) return next.deleted;
  return false;
}

/** Whether this character is the last of a text that the change has made. */
function endsFreshText(block: Y.XmlElement, name: string | undefined, standingOf: StandingOf): boolean {
  return byText(unitsOf(block, standingOf)).some((units) => {
    const last = units.at(-1);
    const text = last && parentItem(last.item);
    return last && text && nameOf(last) === name && standingOf(text, 0) === "added";
  });
}

/** The units of each text of a block. */
function byText(units: readonly Unit[]): Unit[][] {
  const texts = new Map<unknown, Unit[]>();
  for (const unit of units) {
    if (unit.element) continue;
    const text = texts.get(unit.item.parent);
    if (text) text.push(unit);
    else texts.set(unit.item.parent, [unit]);
  }
  return [...texts.values()];
}
