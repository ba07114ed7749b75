import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutUnseen } from "./unseen.ts";

const steering = [..."\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"];

test("no name turns the writing direction round, wherever it tries", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("N", "o", "é", " ", ...steering)), (letters) => {
      const seen = letters.filter((letter) => !steering.includes(letter));
      expect(withoutUnseen(letters.join(""))).toBe(seen.join(""));
    }),
  );
});

test.each(["Noé d’Été-Müller", "Nguyễn Thị", "יוסי", "محمد", "Zoë 🚲"])("« %s » stays as it is", (name) => {
  expect(withoutUnseen(name)).toBe(name);
});
