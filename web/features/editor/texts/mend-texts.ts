import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import { mergeTexts, saysAdditions } from "@passerelles/shared/text/merge-texts.ts";
import type * as Y from "yjs";
import type { IsFreeText } from "./free-text.ts";
import { editsLost, editsWrittenOver, type LostEdit } from "./lost-edits.ts";
import { knows, type Revision, revisionsOf } from "./revisions.ts";
import { type SharedMap, textAt, writeKey } from "./write-key.ts";

/** Origin of what is written so that nothing that was typed is lost: part of nobody's history. */
const mendOrigin = Symbol("mend");

/** Milliseconds that whoever wrote a text has for putting it back, before another one does it in their absence. */
const patience = 1500;

interface Surroundings {
  isFreeText: IsFreeText;
  /** Whether the client with this number is on the page. */
  isPresent(client: number): boolean;
  mayWrite(): boolean;
  /** Told of a text that has not come into the one that stays. */
  onSetAside(aside: SetAside): void;
}

/** A text that somebody has written while somebody else was putting other words in the place of the same ones. */
export interface SetAside {
  map: SharedMap;
  key: string;
  text: string;
  /** The text that has stayed. */
  standing: string;
  /** Whether it was written here. */
  isOwn: boolean;
}

/**
 * A map keeps one of two values that are written at once. When both are free text, what was added to the lost one is put into
 * the one that stays. Each client does this at once for what it has written itself, and for nothing else, so that nothing is
 * put back twice; for an author who is away, the author of what stays does it, else whoever sees it. Of texts that cannot be
 * merged the one that stays is left as it is; the author of the other one is told, and in their absence whoever could have
 * mended it, and whoever had it in sight. Until the returned function is called.
 */
export function mendTexts({ doc }: Pick<PageDocument, "doc">, around: Surroundings): () => void {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const isOwn = ({ id }: Revision) => id.client === doc.clientID;
  const isAway = (each: Revision) => !isOwn(each) && !around.isPresent(each.id.client);

  const told = new Set<string>();
  const setAside = (map: SharedMap, key: string, edits: readonly LostEdit[]) => {
    const edit = edits.at(-1);
    if (edit === undefined) return;
    const { client, clock } = edit.last.id;
    if (told.has(`${client} ${clock}`)) return;
    told.add(`${client} ${clock}`);
    around.onSetAside({ map, key, text: edit.after, standing: textAt(map, key), isOwn: isOwn(edit.last) });
  };
  const mendLater = (map: SharedMap, key: string, lost: Revision, wasInSight: boolean) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      const { same, present } = placeOf(revisionsOf(map, key), lost);
      if (!same || !present || !around.mayWrite()) return;
      const isMine = isOwn(present) || isAway(present);
      if (!isMine && !wasInSight) return;
      const edits = editsLost(same, present, isAway);
      const missing = edits.filter(({ before, after }) => !saysAdditions(before, textAt(map, key), after));
      setAside(map, key, mend(doc, map, key, missing, isMine));
    }, patience);
    timers.add(timer);
  };
  const onTransaction = (transaction: Y.Transaction) => {
    if (transaction.local) return;
    for (const [type, keys] of transaction.changed) {
      const map = type as unknown as SharedMap;
      for (const key of keys) {
        if (key === null || !around.isFreeText(map, key)) continue;
        const revisions = revisionsOf(map, key);
        const present = revisions.at(-1);
        if (!present || !around.mayWrite()) continue;
        setAside(map, key, editsWrittenOver(present, isOwn));
        const { replaced, others } = lostIn(transaction, revisions);
        if (replaced) setAside(map, key, mend(doc, map, key, editsLost(replaced, present, isOwn)));
        for (const each of replaced ? [replaced] : others) mendLater(map, key, each, replaced !== undefined);
      }
    }
  };
  doc.on("afterTransaction", onTransaction);
  return () => {
    doc.off("afterTransaction", onTransaction);
    for (const timer of timers) clearTimeout(timer);
  };
}

/** Does these edits again on the text that stays, and returns those that cannot be. */
function mend(doc: Y.Doc, map: SharedMap, key: string, edits: readonly LostEdit[], isDone = true): LostEdit[] {
  const present = textAt(map, key);
  let mended = present;
  const atOdds: LostEdit[] = [];
  for (const edit of edits) {
    const merged = mergeTexts(edit.before, edit.after, mended);
    if (merged === null) atOdds.push(edit);
    else mended = merged;
  }
  if (isDone && mended !== present) doc.transact(() => writeKey(map, key, mended), mendOrigin);
  return atOdds;
}

function placeOf(revisions: readonly Revision[], { id }: Revision) {
  const same = revisions.find((each) => each.id.client === id.client && each.id.clock === id.clock);
  return { same, present: revisions.at(-1) };
}

interface Lost {
  /** What stood here, and was written over by somebody who had not seen it. */
  replaced?: Revision;
  /** What was written over by somebody who had not seen it, and was never in sight here. */
  others: Revision[];
}

/** What is lost by what others have written, just received. */
function lostIn({ beforeState, deleteSet }: Y.Transaction, revisions: readonly Revision[]): Lost {
  const isNew = ({ id }: Revision) => id.clock >= (beforeState.get(id.client) ?? 0);
  const present = revisions.at(-1);
  const before = revisions.findLast((each) => !isNew(each));
  if (!present || !before) return { others: [] };
  if (!knows(present, before)) return { ...(isGoneIn(deleteSet, before) && { replaced: before }), others: [] };
  // Whatever was in conflict before it came here was seen to there: only what did not know of the value of here counts.
  const isLast = (each: Revision) =>
    !revisions.some(({ over, id }) => over === each || (id.client === each.id.client && id.clock > each.id.clock));
  const isLost = (each: Revision) => isNew(each) && each !== present && isLast(each) && !knows(each, before);
  return { others: revisions.filter(isLost) };
}

function isGoneIn({ clients }: Y.Transaction["deleteSet"], { id }: Revision): boolean {
  return clients.get(id.client)?.some(({ clock, len }) => id.clock >= clock && id.clock < clock + len) ?? false;
}
