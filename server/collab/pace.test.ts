import { expect, test, vi } from "vitest";
import { Pace } from "./pace.ts";

test("what is done seldom never waits, and what is done often waits for its turn, but no longer than the longest wait", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  try {
    const pace = new Pace({ perSecond: 1000, burst: 100, longest: 10 });
    for (let round = 0; round < 20; round += 1) {
      expect(pace.wait).toBe(0);
      pace.spend(45);
      vi.advanceTimersByTime(45);
    }
    pace.spend(100);
    expect(pace.wait).toBe(0);
    pace.spend(5);
    expect(pace.wait).toBeCloseTo(5);
    vi.advanceTimersByTime(5);
    expect(pace.wait).toBe(0);
    pace.spend(1_000_000);
    expect(pace.wait).toBe(10);
    vi.advanceTimersByTime(10);
    expect(pace.wait).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
