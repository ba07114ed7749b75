import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import type * as Y from "yjs";
import type { IsFreeText } from "./free-text.ts";
import { mergeTexts, saysAdditions } from "./merge-texts.ts";
import { knows, lastSeenByBoth, type Revision, revisionsOf } from "./revisions.ts";
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
}

/**
 * A map keeps one of two values that are written at once. When both are free text, what was added to the lost one is put into
 * the one that stays. Each client does this at once for what it has written itself, and for nothing else, so that nothing is
 * put back twice; for an author who is away, the author of what stays does it, else whoever sees it. Until the returned
 * function is called.
 */
export function mendTexts({ doc }: Pick<PageDocument, "doc">, around: Surroundings): () => void {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const isOwn = ({ id }: Revision) => id.client === doc.clientID;
  const isAway = (each: Revision) => !isOwn(each) && !around.isPresent(each.id.client);

  const mendLater = (map: SharedMap, key: string, lost: Revision) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      const { same, present } = placeOf(revisionsOf(map, key), lost);
      if (!same || !present || !around.mayWrite() || !(isOwn(present) || isAway(present))) return;
      const edits = editsLost(same, present).filter(isAway);
      const missing = edits.filter((edit) => !saysAdditions(textBefore(edit), textAt(map, key), edit.text ?? ""));
      mend(doc, map, key, missing);
    }, patience);
    timers.add(timer);
  };
  const onTransaction = (transaction: Y.Transaction) => {
    if (transaction.local) return;
    for (const [type, keys] of transaction.changed) {
      const map = type as unknown as SharedMap;
      for (const key of keys) {
        if (key === null) continue;
        const revisions = revisionsOf(map, key);
        const present = revisions.at(-1);
        const { replaced, others } = lostIn(transaction, revisions);
        if (!present || (!replaced && others.length === 0) || !around.isFreeText(map, key)) continue;
        if (replaced && around.mayWrite()) mend(doc, map, key, editsLost(replaced, present).filter(isOwn));
        for (const each of replaced ? [replaced] : others) mendLater(map, key, each);
      }
    }
  };
  doc.on("afterTransaction", onTransaction);
  return () => {
    doc.off("afterTransaction", onTransaction);
    for (const timer of timers) clearTimeout(timer);
  };
}

/** Does again what these values had done to what they were written over. */
function mend(doc: Y.Doc, map: SharedMap, key: string, edits: readonly Revision[]): void {
  const present = textAt(map, key);
  const mended = edits.reduce((text, edit) => mergeTexts(textBefore(edit), edit.text ?? "", text), present);
  if (mended !== present) doc.transact(() => writeKey(map, key, mended), mendOrigin);
}

/** What was written on the way to a lost value since what both its author and that of the present one had seen, in order. */
function editsLost(lost: Revision, present: Revision): Revision[] {
  const seen = lastSeenByBoth(lost, present);
  const edits: Revision[] = [];
  for (let each: Revision | null = lost; each !== null && each !== seen; each = each.over)
    if (each.text !== null) edits.unshift(each);
  return edits;
}

/** What a value was written over; where that is not known, nothing of the value counts as removed by it. */
function textBefore({ over, text }: Revision): string {
  return over === null ? "" : (over.text ?? text ?? "");
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
