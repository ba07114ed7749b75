/** The order of things that carry a key: by key, those without one first; 0 for equal keys. */
export function compareOrders(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
