import { expect, test } from "vitest";
import { SharedQuestion } from "./shared-question.ts";

/** A question that is answered when the test says so, with how often it was put. */
function question() {
  const put: { resolve: (answer: string) => void; reject: (error: Error) => void }[] = [];
  const shared = new SharedQuestion<string>(() => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    put.push({ resolve, reject });
    return promise;
  });
  return { shared, put };
}

test("who asks in the same turn is answered together, who asks during it by the next one", async () => {
  const { shared, put } = question();
  const first = [shared.ask(), shared.ask()];
  await Promise.resolve();
  await Promise.resolve();
  expect(put).toHaveLength(1);
  const second = [shared.ask(), shared.ask()];
  put[0]?.resolve("one");
  expect(await Promise.all(first)).toEqual(["one", "one"]);
  await expect.poll(() => put.length).toBe(2);
  put[1]?.resolve("two");
  expect(await Promise.all(second)).toEqual(["two", "two"]);
});

test("a question that fails is put again for those who ask after it", async () => {
  const { shared, put } = question();
  const failing = shared.ask();
  await expect.poll(() => put.length).toBe(1);
  const next = shared.ask();
  put[0]?.reject(new Error("no answer"));
  await expect(failing).rejects.toThrow("no answer");
  await expect.poll(() => put.length).toBe(2);
  put[1]?.resolve("yes");
  expect(await next).toBe("yes");
});
