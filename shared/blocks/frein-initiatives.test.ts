import { expect, test } from "vitest";
import { needsSentence } from "./besoins.ts";
import { obstaclesSentence } from "./frein-initiatives.ts";

test.each([
  [5, 1, "5 freins, dont 1 sans initiative", "5 obstacles, 1 of them without initiative"],
  [3, 0, "3 freins", "3 obstacles"],
  [1, 1, "1 frein, sans initiative", "1 obstacle, without initiative"],
  [1, 0, "1 frein", "1 obstacle"],
])("%i obstacles, %i of them unanswered, are « %s »", (obstacles, unanswered, fr, en) => {
  expect(obstaclesSentence(obstacles, unanswered, "fr")).toBe(fr);
  expect(obstaclesSentence(obstacles, unanswered, "en")).toBe(en);
});

test("needs are counted in words", () => {
  expect([needsSentence(0, "fr"), needsSentence(1, "fr"), needsSentence(18, "fr")]).toEqual([
    ...["0 besoin", "1 besoin", "18 besoins"],
  ]);
  expect([needsSentence(1, "en"), needsSentence(0, "en")]).toEqual(["1 need", "0 needs"]);
});
