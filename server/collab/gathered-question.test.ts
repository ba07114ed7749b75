import { expect, test } from "vitest";
import { GatheredQuestion } from "./gathered-question.ts";

/** A question that is answered when told to, and what was put in each round. */
function slowQuestion(most = 100) {
  const rounds: { asked: readonly string[]; answer: () => void; fail: (error: Error) => void }[] = [];
  const question = new GatheredQuestion<string, string>(
    (asked) =>
      new Promise((resolve, reject) =>
        rounds.push({ asked, answer: () => resolve(asked.map((word) => word.toUpperCase())), fail: reject }),
      ),
    { keyOf: (word) => word, most },
  );
  return { question, rounds };
}

const settled = () => new Promise((done) => setImmediate(done));

test("those who ask in one turn are answered by one round, in which equal questions are put once", async () => {
  const { question, rounds } = slowQuestion();
  const answers = Promise.all(["a", "b", "a"].map((word) => question.ask(word)));
  await settled();
  rounds[0]?.answer();
  expect(await answers).toEqual(["A", "B", "A"]);
  expect(rounds.map(({ asked }) => asked)).toEqual([["a", "b"]]);
});

test("who asks while a round is being answered gets the answer of the next, also to the same question", async () => {
  const { question, rounds } = slowQuestion();
  const first = question.ask("a");
  await settled();
  let isAnswered = false;
  const second = question.ask("a").finally(() => {
    isAnswered = true;
  });
  rounds[0]?.answer();
  await first;
  await settled();
  expect(isAnswered).toBe(false);
  rounds[1]?.answer();
  expect(await second).toBe("A");
});

test("a round has so many questions at most", async () => {
  const { question, rounds } = slowQuestion(2);
  const answers = Promise.all(["a", "b", "c"].map((word) => question.ask(word)));
  await settled();
  expect(rounds.map(({ asked }) => asked)).toEqual([["a", "b"]]);
  rounds[0]?.answer();
  await settled();
  rounds[1]?.answer();
  expect(await answers).toEqual(["A", "B", "C"]);
});

test("a round that fails costs those who asked in it, and nobody after them", async () => {
  const { question, rounds } = slowQuestion();
  const failing = expect(question.ask("a")).rejects.toThrow("away");
  await settled();
  rounds[0]?.fail(new Error("away"));
  await failing;
  const next = question.ask("a");
  await settled();
  rounds[1]?.answer();
  expect(await next).toBe("A");
});
