import { expect, test } from "vitest";
import { TokenBucket } from "./token-bucket.ts";

test("a bucket gives its burst, then as much as time has brought, and never more than its burst", () => {
  const bucket = new TokenBucket({ burst: 2, perSecond: 1 }, 0);
  expect([bucket.take(1, 0), bucket.take(1, 0), bucket.take(1, 0)]).toEqual([true, true, false]);
  expect([bucket.take(1, 999), bucket.take(1, 1000), bucket.take(1, 1000)]).toEqual([false, true, false]);
  expect([bucket.take(3, 100_000), bucket.take(2, 100_000)]).toEqual([false, true]);
});
