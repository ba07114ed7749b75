import { expect, test } from "vitest";
import { Rounds } from "./rounds.ts";

/** Keeps the processor busy for so many milliseconds. */
function toil(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

test("a long round does everything once, and lets others have their turn meanwhile", async () => {
  const done: number[] = [];
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  const rounds = new Rounds(
    () => [1, 2, 3, 4, 5, 6],
    (item) => {
      toil(2);
      done.push(item);
    },
  );
  await rounds.go();
  isOver = true;
  expect(done).toEqual([1, 2, 3, 4, 5, 6]);
  expect(turns).toBeGreaterThanOrEqual(5);
});

test("a round that is under way is not begun again, and the next one sees who came since", async () => {
  const here = ["a", "b"];
  const done: string[] = [];
  const rounds = new Rounds(
    () => [...here],
    (item) => {
      toil(2);
      done.push(item);
    },
  );
  const first = rounds.go();
  await rounds.go();
  here.push("c");
  await first;
  expect(done).toEqual(["a", "b"]);
  await rounds.go();
  expect(done).toEqual(["a", "b", "a", "b", "c"]);
});
