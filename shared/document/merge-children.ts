import * as Y from "yjs";
import { contentKey, copyContent } from "./content-key.ts";
import { mergeAttributes } from "./merge-attributes.ts";
import { mergeText } from "./merge-text.ts";
import { type Merging, readsAs } from "./merge-values.ts";
import { type Child, movedPairs, pairsOf } from "./pair-children.ts";

/** Children of equal content that are looked at when one is to come that somebody may have put back already. */
const maximumAlike = 20;

type Parent = Y.XmlFragment | Y.XmlElement;
type IsFree = (node: string, attribute: string) => boolean;

/**
 * Makes `wanted` of `base` among the children of a node and within them. A child that was to go and in which somebody has written
 * since stays; one that was to come back elsewhere then stays where it is; one that somebody has removed since stays removed.
 */
export function mergeChildren(live: Parent, base: Parent, wanted: Parent, isFree: IsFree, merging: Merging): void {
  const [present, before, after] = [live, base, wanted].map((parent) => parent.toArray() as Child[]) as [
    Child[],
    Child[],
    Child[],
  ];
  const liveOf = pairsOf(before, present, merging);
  const wantedOf = pairsOf(before, after, merging);
  const moved = movedPairs(before, after, wantedOf, merging);
  const places = new Map(present.map((child, place) => [child, place]));
  const isKnown = new Set(liveOf.values());
  const added = new Map<string, Child[]>();
  for (const child of present.toReversed()) {
    if (isKnown.has(child)) continue;
    const key = contentKey(child, merging.keys);
    added.set(key, [...(added.get(key)?.slice(-maximumAlike) ?? []), child]);
  }

  const gone = new Set<Child>();
  const staysChanged = (child: Child) => {
    const own = liveOf.get(child);
    return own !== undefined && !readsAs(own, child, merging);
  };
  for (const child of before) {
    const [own, other] = [liveOf.get(child), wantedOf.get(child)];
    if (own === undefined) continue;
    if (other) mergeNode(own, child, other, isFree, merging);
    else if (!staysChanged(child)) gone.add(own);
    else {
      const elsewhere = moved.wantedOf.get(child);
      if (elsewhere) mergeNode(own, child, elsewhere, isFree, merging);
    }
  }

  const baseOf = new Map([...wantedOf].map(([child, other]) => [other, child]));
  const coming = new Map<number, Child[]>();
  let place = 0;
  for (const child of after) {
    const from = baseOf.get(child);
    const movedFrom = moved.baseOf.get(child);
    const own = from ? liveOf.get(from) : added.get(contentKey(child, merging.keys))?.pop();
    if (own !== undefined) place = Math.max(place, (places.get(own) ?? 0) + 1);
    else if (from === undefined && (movedFrom === undefined || gone.has(liveOf.get(movedFrom) as Child)))
      addAt(coming, place, child);
  }
  for (let at = present.length; at >= 0; at -= 1) {
    const child = present[at];
    if (child && gone.has(child)) live.delete(at, 1);
    const nodes = coming.get(at);
    if (nodes) live.insert(at, nodes.map(copyContent) as Y.XmlElement[]);
  }
}

function addAt(coming: Map<number, Child[]>, place: number, child: Child): void {
  const others = coming.get(place);
  if (others) others.push(child);
  else coming.set(place, [child]);
}

function mergeNode(live: Child, base: Child, wanted: Child, isFree: IsFree, merging: Merging): void {
  if (readsAs(base, wanted, merging) || readsAs(live, wanted, merging)) return;
  if (live instanceof Y.XmlElement && base instanceof Y.XmlElement && wanted instanceof Y.XmlElement) {
    mergeAttributes(live, base, wanted, (name) => isFree(live.nodeName, name), merging);
    mergeChildren(live, base, wanted, isFree, merging);
  } else if (live instanceof Y.XmlText && base instanceof Y.XmlText && wanted instanceof Y.XmlText) {
    mergeAttributes(live, base, wanted, () => false, merging);
    mergeText(live, base, wanted, merging);
  }
}
