import fc from "fast-check";
import { generateNKeysBetween } from "fractional-indexing";
import { expect, test } from "vitest";
import { compareOrders } from "./compare-orders.ts";
import { moveOrders } from "./order-keys.ts";

/** Things in the order of their keys; equal keys keep the order that they are given in. */
function sorted(things: readonly { name: number; key: string }[]): number[] {
  return [...things].sort((a, b) => compareOrders(a.key, b.key)).map(({ name }) => name);
}

const keys = fc
  .array(fc.constantFrom("", ...generateNKeysBetween(null, null, 6)), { minLength: 1, maxLength: 9 })
  .map((some) => some.sort(compareOrders));

test("a thing comes where it is moved, whatever the keys of the others, equal and missing ones too", () => {
  fc.assert(
    fc.property(keys, fc.nat(8), fc.nat(9), (present, some, other) => {
      const from = some % present.length;
      const to = other % (present.length + 1);
      const names = [...present.keys()];
      const wanted = names.filter((name) => name !== from);
      wanted.splice(wanted.filter((name) => name < to).length, 0, from);
      const written = moveOrders(present, from, to);
      const after = present.map((key, name) => ({ name, key: written.get(name) ?? key }));
      expect(sorted(after)).toEqual(wanted);
    }),
  );
});

test("only the thing that moves is given a key where all keys differ", () => {
  const present = generateNKeysBetween(null, null, 5);
  for (const to of [0, 1, 4, 5]) expect([...moveOrders(present, 2, to).keys()]).toEqual([2]);
  expect(moveOrders(present, 2, 2).size).toBe(0);
  expect(moveOrders(present, 2, 3).size).toBe(0);
});
