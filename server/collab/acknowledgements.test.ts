import { expect, test } from "vitest";
import { Acknowledgements } from "./acknowledgements.ts";

/** A connection whose messages have reached these queue indexes; null for one that was not taken in. */
function received(...indexes: (number | null)[]): Acknowledgements {
  const acknowledgements = new Acknowledgements();
  for (const index of indexes) {
    acknowledgements.receive();
    if (index === null) acknowledgements.hold();
    else acknowledgements.accept(index);
  }
  return acknowledgements;
}

test("a message counts once the queue is committed up to it", () => {
  const three = received(1, 2, 3);
  expect(three.commit(0)).toBeNull();
  expect(three.commit(2)).toBe(2);
  expect(three.commit(2)).toBeNull();
  expect(three.commit(9)).toBe(3);
});

test("a message that brought nothing waits for what was queued before it", () => {
  const repeated = received(5, 5, 5);
  expect(repeated.commit(4)).toBeNull();
  expect(repeated.commit(5)).toBe(3);
});

test("after a message that was not taken in nothing counts until a resync does", () => {
  const held = received(1, null, 2);
  expect(held.commit(9)).toBe(1);
  held.receive();
  held.release(12);
  expect(held.commit(11)).toBeNull();
  expect(held.commit(12)).toBe(4);
});
