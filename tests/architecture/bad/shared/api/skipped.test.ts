import { expect, test } from "vitest";

test.skip("is never run", () => {
  expect(1).toBe(2);
});
