import { expect, test } from "vitest";
import { describes } from "./figure.ts";

test.each([
  ["spaces and dots", " \u00a0\u2003…  . -"],
  ["invisible marks", "\u200b\u200f\u00ad\u034f\u2060\ufeff\u202e"],
  ["Hangul fillers, which are letters", "\u3164\u115f\u1160\uffa0"],
  ["a braille cell without a dot", "\u2800"],
  ["the name that a camera gives to a file", "IMG_1234.JPG"],
  ["that of a copied image", " image.png\u200b"],
  ["that of a screenshot", "Capture d’écran du 2 mars.heic"],
])("%s describe no image", (_, alt) => {
  expect(describes(alt)).toBe(false);
});

test.each(["Un vélo", "3", "自転車", "자전거", "\u3164Un vélo\u200b", "Un écran, fichier plan.png ouvert."])(
  "« %s » describes an image",
  (alt) => {
    expect(describes(alt)).toBe(true);
  },
);
