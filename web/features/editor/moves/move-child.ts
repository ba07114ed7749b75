import * as Y from "yjs";

/** More elements than this are never made anew to leave one of them in peace. */
const maximumPassed = 30;

/**
 * Moves the child at `from` so that it stands at `to`. Yjs cannot move: whatever moves is deleted and made anew, and what
 * somebody else writes in it at that very moment is lost with it. So nothing else is touched; and where somebody is in the
 * child that moves and in none of those that it passes, it stays and they move around it. Returns whether anything moved.
 */
export function moveChild(
  parent: Y.XmlFragment,
  from: number,
  to: number,
  isOccupied: (child: Y.XmlElement) => boolean,
): boolean {
  const moved = parent.get(from);
  const down = from < to;
  const passed = parent.slice(down ? from + 1 : to, down ? to + 1 : from);
  if (from === to || !(moved instanceof Y.XmlElement) || parent.get(to) === undefined) return false;
  if (!passed.every((child): child is Y.XmlElement => child instanceof Y.XmlElement)) return false;
  if (isOccupied(moved) && passed.length <= maximumPassed && !passed.some(isOccupied)) {
    const anew = passed.map((child) => child.clone());
    parent.delete(down ? from + 1 : to, passed.length);
    parent.insert(down ? from : to + 1, anew);
  } else {
    const anew = moved.clone();
    parent.delete(from, 1);
    parent.insert(to, [anew]);
  }
  return true;
}
