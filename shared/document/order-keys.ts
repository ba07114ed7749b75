import { generateKeyBetween } from "fractional-indexing";

/** A key between two others; equal or malformed neighbours (hostile or simultaneous writers) fall back to the end. */
export function orderBetween(low: string | undefined, high: string | undefined): string {
  try {
    return generateKeyBetween(low || null, high || null);
  } catch {
    return `${low ?? "a0"}V`;
  }
}

/** The order of things that carry a key: by key, those without one first; 0 for equal keys. */
export function compareOrders(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
