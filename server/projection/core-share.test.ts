import { expect, test } from "vitest";
import { CoreShare } from "./core-share.ts";

/** Works for so long again and again, as soon as it may, for a minute; answers the share of the time that was work. */
function shareOf(duration: number): number {
  const clock = { now: 0 };
  const share = new CoreShare(() => clock.now);
  let worked = 0;
  while (clock.now < 60_000) {
    clock.now += share.wait();
    clock.now += duration;
    share.spent(duration);
    worked += duration;
  }
  return worked / clock.now;
}

test.for([1, 10, 150, 1000])("work of %i ms at a time takes two fifths of a core and no more", (duration) => {
  expect(shareOf(duration)).toBeGreaterThan(0.38);
  expect(shareOf(duration)).toBeLessThan(0.42);
});

test("what is done now and then never waits", () => {
  const clock = { now: 0 };
  const share = new CoreShare(() => clock.now);
  for (let round = 0; round < 100; round += 1) {
    clock.now += 1000;
    expect(share.wait()).toBe(0);
    clock.now += 150;
    share.spent(150);
  }
});
