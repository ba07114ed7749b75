import { expect, test } from "vitest";
import { makeKeystrokes } from "./keystrokes.ts";

test("a seed always gives the same keystrokes, and each fits the text that those before it have made", () => {
  const keystrokes = makeKeystrokes(5000);
  expect(makeKeystrokes(5000)).toEqual(keystrokes);
  expect(makeKeystrokes(5000, 2)).not.toEqual(keystrokes);
  let text = "";
  for (const { at, removed, text: put } of keystrokes) {
    expect(at + removed).toBeLessThanOrEqual(text.length);
    text = text.slice(0, at) + put + text.slice(at + removed);
  }
  expect(text.length).toBeGreaterThan(4000);
  expect(text.length).toBeLessThan(4500);
});
