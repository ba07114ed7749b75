import { expect, test } from "vitest";
import { Schedule } from "./schedule.ts";

function at() {
  const clock = { now: 0 };
  return { clock, schedule: new Schedule(800, () => clock.now) };
}

test("a page that changes again and again is done once, after its first change", () => {
  const { clock, schedule } = at();
  for (clock.now = 0; clock.now < 800; clock.now += 100) {
    schedule.add("a");
    expect(schedule.takeDue()).toBeUndefined();
  }
  clock.now = 800;
  expect([schedule.takeDue(), schedule.takeDue()]).toEqual(["a", undefined]);
});

test("pages come in the order of their changes", () => {
  const { clock, schedule } = at();
  schedule.add("b");
  clock.now = 10;
  schedule.add("a");
  expect(schedule.untilNext()).toBe(790);
  clock.now = 900;
  expect([schedule.takeDue(), schedule.takeDue()]).toEqual(["b", "a"]);
  expect(schedule.untilNext()).toBe(Number.POSITIVE_INFINITY);
});

test("a page that fails waits longer each time, and holds up no other", () => {
  const { clock, schedule } = at();
  const waits = Array.from({ length: 12 }, () => schedule.failed("a"));
  expect(waits.slice(0, 3)).toEqual([1600, 3200, 6400]);
  expect(waits.at(-1)).toBe(300_000);
  expect(schedule.resting()).toEqual(["a"]);
  schedule.add("a");
  schedule.add("b");
  clock.now = 10_000;
  expect([schedule.takeDue(), schedule.takeDue()]).toEqual(["b", undefined]);
  clock.now = 300_000;
  expect(schedule.takeDue()).toBe("a");
  schedule.succeeded("a", 5);
  expect(schedule.failed("a")).toBe(1600);
});

test("a page that takes long rests long, so that it cannot keep the process busy", () => {
  const { clock, schedule } = at();
  schedule.succeeded("a", 500);
  schedule.add("a");
  clock.now = 4999;
  expect(schedule.takeDue()).toBeUndefined();
  clock.now = 5000;
  expect(schedule.takeDue()).toBe("a");
});
