import { expect, test } from "vitest";
import { initials } from "./initials.ts";

test("a name gives the letters of its first and last words", () => {
  expect(initials("Camille Conseil")).toBe("CC");
  expect(initials("Jean-Loup de la Tour")).toBe("JT");
  expect(initials("élodie")).toBe("É");
  expect(initials("  ")).toBe("");
});
