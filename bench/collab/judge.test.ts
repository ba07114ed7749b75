import { expect, test } from "vitest";
import { isMet, type ScenarioRuns, targetText } from "./judge.ts";
import type { Metric, Target } from "./scenarios/scenario.ts";

const figures: ScenarioRuns = {
  time: { floor: [1, 3, 2], "y-websocket": [9], hocuspocus: [4], ours: [3, 2.5, 100] },
  commit: { ours: [1] },
};

function met(target: Target, given = figures): boolean | undefined {
  const metric: Metric = { key: "time", name: "", unit: "ms", target };
  return isMet(metric, given);
}

test("medians are compared with a bound, with the floor, with the best peer and with another figure", () => {
  expect(met({ kind: "at most", value: 3 })).toBe(true);
  expect(met({ kind: "at most", value: 2.9 })).toBe(false);
  expect(met({ kind: "at least", value: 3 })).toBe(true);
  expect(met({ kind: "at most", value: 1.5, times: "floor" })).toBe(true);
  expect(met({ kind: "at most", value: 1.4, times: "floor" })).toBe(false);
  expect(met({ kind: "at most", value: 0.75, times: "the best peer" })).toBe(true);
  expect(met({ kind: "at most", value: 0.7, times: "the best peer" })).toBe(false);
  expect(met({ kind: "at least", value: 0.4, times: "the best peer" })).toBe(false);
  expect(met({ kind: "at most", value: 2, timesMetric: "commit" })).toBe(false);
});

test("what a process holds at rest is taken from what it may hold in all", () => {
  const given = { ...figures, rest: { floor: [60], ours: [500] } };
  expect(met({ kind: "at most", value: 63, lessMetric: "rest" }, given)).toBe(true);
  expect(met({ kind: "at most", value: 62, lessMetric: "rest" }, given)).toBe(false);
});

test("what was not measured is not judged", () => {
  expect(met({ kind: "at most", value: 1, times: "floor" }, { time: { ours: [1] } })).toBeUndefined();
  expect(met({ kind: "at most", value: 1, times: "the best peer" }, { time: { ours: [1] } })).toBeUndefined();
  expect(met({ kind: "at most", value: 1 }, { time: { floor: [1] } })).toBeUndefined();
});

test("a target says what it is compared with", () => {
  expect(targetText({ kind: "at most", value: 1.3, times: "floor" })).toBe("≤ 1.3× floor");
  expect(targetText({ kind: "at least", value: 10 })).toBe("≥ 10");
});
