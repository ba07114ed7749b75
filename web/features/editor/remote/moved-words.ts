import * as Y from "yjs";
import { elementIn, leafBlocks, parentItem } from "../carry/shared-tree.ts";
import { nameOfId, type Standing, type StandingOf, said, type Unit, unitsOf } from "../carry/units.ts";
import { itemsWithin, ranges } from "../undo/inserted-items.ts";
import { sameWords } from "./same-words.ts";

/** Words that a change has deleted in one place and inserted in another, as a block that is split or joined to another does. */
export interface MovedWords {
  from: Y.XmlElement;
  to: Y.XmlElement;
  /** Whether nothing that stays stands between the two. */
  isBeside: boolean;
  /** Whether they stand in a later block than before. */
  isLater: boolean;
  /** What was deleted, each with what stands in its stead. */
  pairs: readonly { gone: Y.ID; fresh: Y.ID }[];
}

/** What of a transaction tells what it has deleted and inserted. */
export type Change = Pick<Y.Transaction, "deleteSet" | "beforeState" | "afterState">;

/** A change with more pieces than these to compare is not of one gesture. */
const maximumComparisons = 3600;

/** Words that are found further off than beside where they stood must be so many. */
const farWords = 12;

/**
 * Recognises the words that stand again elsewhere of those that others' change has deleted: blocks that it splits or joins,
 * or takes apart again, are nothing else to Yjs. Whole blocks that move, or become others, are not looked for. To be called
 * before anybody looks at what the change has done.
 */
export function movedWords(body: Y.XmlFragment, transaction: Y.Transaction): MovedWords[] {
  if (!hasDeleted(transaction)) return [];
  const standingOf = standingIn(transaction);
  const [fromBlocks, toBlocks] = [deletedIn(transaction), insertedIn(transaction)].map(
    (items) => new Set(items.flatMap((item) => blockOfWords(item, standingOf) ?? [])),
  ) as [Set<Y.XmlElement>, Set<Y.XmlElement>];
  if (fromBlocks.size === 0 || toBlocks.size === 0) return [];
  const order = leafBlocks(body, (item) => standingOf(item, 0) !== null);
  const placed = (blocks: ReadonlySet<Y.XmlElement>) =>
    [...order.entries()].filter(([, block]) => blocks.has(block)).map(([at, block]) => ({ at, block }));
  const from = placed(fromBlocks).flatMap(({ at, block }) =>
    piecesOf(unitsOf(block, standingOf), "gone", { at, block }),
  );
  const to = placed(toBlocks).flatMap(({ at, block }) => runsOf(unitsOf(block, standingOf), "added", { at, block }));
  if (from.length * to.length > maximumComparisons) return [];
  const isBeside = (one: number, other: number) =>
    order
      .slice(Math.min(one, other) + 1, Math.max(one, other))
      .every(({ _item: item }) => item !== null && standingOf(item, 0) !== "base");
  const matches = from.flatMap((gone) =>
    to.flatMap((fresh) => {
      if (!mayBe(gone, fresh, standingOf)) return [];
      const found = match(gone, fresh, isBeside(gone.at, fresh.at));
      return found && (found.isBeside || found.pairs.length >= farWords) ? [found] : [];
    }),
  );
  return bestOf(matches);
}

/** Notes where moved words are, as Yjs does for what undoing brings back: carets and the history find them there. */
export function noteMovedWords(transaction: Y.Transaction, moved: readonly MovedWords[]): void {
  for (const { pairs } of moved)
    for (const { gone, fresh, length } of stretchesOf(pairs))
      Y.iterateDeletedStructs(transaction, ranges(gone.client, gone.clock, length), (struct) => {
        if (struct instanceof Y.Item && struct.content instanceof Y.ContentString && struct.redone === null)
          struct.redone = Y.createID(fresh.client, fresh.clock + struct.id.clock - gone.clock);
      });
}

function stretchesOf(pairs: MovedWords["pairs"]): { gone: Y.ID; fresh: Y.ID; length: number }[] {
  const stretches: { gone: Y.ID; fresh: Y.ID; length: number }[] = [];
  const follows = (id: Y.ID, { client, clock }: Y.ID, length: number) =>
    id.client === client && id.clock === clock + length;
  for (const { gone, fresh } of pairs) {
    const last = stretches.at(-1);
    if (last && follows(gone, last.gone, last.length) && follows(fresh, last.fresh, last.length)) last.length += 1;
    else stretches.push({ gone, fresh, length: 1 });
  }
  return stretches;
}

/** Words of a block of text, and its place among the blocks. */
interface Piece {
  at: number;
  block: Y.XmlElement;
  units: readonly Unit[];
}

interface Match extends MovedWords {
  distance: number;
}

function hasDeleted({ deleteSet, beforeState }: Change): boolean {
  for (const [client, parts] of deleteSet.clients)
    if (parts.some(({ clock }) => clock < (beforeState.get(client) ?? 0))) return true;
  return false;
}

/** What was there and is not any more is `gone`, what has come is `added`, what stays is `base`. */
export function standingIn({ deleteSet, beforeState }: Change): StandingOf {
  return (item, offset) => {
    const { client, clock } = item.id;
    const isNew = clock + offset >= (beforeState.get(client) ?? 0);
    if (!item.deleted) return isNew ? "added" : "base";
    return !isNew && Y.isDeleted(deleteSet, Y.createID(client, clock + offset)) ? "gone" : null;
  };
}

const deletedIn = (transaction: Y.Transaction): Y.Item[] => itemsWithin(transaction, transaction.deleteSet);

function insertedIn(transaction: Y.Transaction): Y.Item[] {
  const { beforeState, afterState } = transaction;
  return [...afterState].flatMap(([client, end]) => {
    const start = beforeState.get(client) ?? 0;
    return end > start ? itemsWithin(transaction, ranges(client, start, end - start)) : [];
  });
}

/** The block of text in which an item is words. */
function blockOfWords(item: Y.Item, standingOf: StandingOf): Y.XmlElement | undefined {
  if (!(item.content instanceof Y.ContentString) || standingOf(item, 0) === null) return undefined;
  const text = parentItem(item);
  const around = text && parentItem(text);
  return around ? elementIn(around) : undefined;
}

/** What is deleted of a block, in one, since words that its author has not seen may stand in it; and each run of it. */
function piecesOf(units: readonly Unit[], wanted: Standing, place: Omit<Piece, "units">): Piece[] {
  const all = units.filter(({ standing }) => standing === wanted);
  const runs = runsOf(units, wanted, place);
  return runs.length > 1 ? [{ ...place, units: all }, ...runs] : runs;
}

function runsOf(units: readonly Unit[], wanted: Standing, place: Omit<Piece, "units">): Piece[] {
  const runs: Unit[][] = [];
  let isOpen = false;
  for (const unit of units) {
    if (unit.standing === wanted) {
      if (isOpen) runs.at(-1)?.push(unit);
      else runs.push([unit]);
      isOpen = true;
    } else if (unit.standing === "base") isOpen = false;
  }
  return runs.map((run) => ({ ...place, units: run }));
}

/** A split makes a new text beside the one that stays, a join ends one: whatever else does both, or neither, is no such thing. */
function mayBe(gone: Piece, fresh: Piece, standingOf: StandingOf): boolean {
  const isGone = standsIn(gone, "gone", standingOf);
  const isFresh = standsIn(fresh, "added", standingOf);
  return isGone !== isFresh;
}

function standsIn({ units }: Piece, standing: Standing, standingOf: StandingOf) {
  const first = units.find(({ element }) => element === undefined);
  const text = first && parentItem(first.item);
  return text !== null && text !== undefined && standingOf(text, 0) === standing;
}

function match(gone: Piece, fresh: Piece, isBeside: boolean): Match | undefined {
  const pairs = sameWords(said(gone.units), said(fresh.units)).flatMap(({ from, to, length }) =>
    Array.from({ length }, (_, at) => ({ gone: idOf(gone.units[from + at]), fresh: idOf(fresh.units[to + at]) })),
  );
  if (pairs.length === 0) return undefined;
  return {
    from: gone.block,
    to: fresh.block,
    isBeside,
    isLater: fresh.at > gone.at,
    pairs,
    distance: Math.abs(gone.at - fresh.at),
  };
}

/** Those that have most in common, and are nearest, of matches among which the same words may be twice. */
function bestOf(matches: readonly Match[]): MovedWords[] {
  const used = new Set<string>();
  const sorted = matches.toSorted((a, b) => b.pairs.length - a.pairs.length || a.distance - b.distance);
  return sorted.filter(({ pairs }) => {
    const keys = pairs.flatMap(({ gone, fresh }) => [nameOfId(gone), nameOfId(fresh)]);
    if (keys.some((key) => used.has(key))) return false;
    for (const key of keys) used.add(key);
    return true;
  });
}

function idOf(unit: Unit | undefined): Y.ID {
  if (unit === undefined) throw new Error("no such place");
  return Y.createID(unit.item.id.client, unit.item.id.clock + unit.offset);
}
