import { expect, test } from "vitest";
import { formatByteSize } from "./byte-size.ts";

test.each([
  [0, "0 o"],
  [900, "900 o"],
  [2048, "2 ko"],
  [25 * 1024 * 1024, "25 Mo"],
  [1.5 * 1024 ** 3, "1,5 Go"],
])("%i bytes are said in the largest unit that they fill", (bytes, said) => {
  expect(formatByteSize(bytes, "fr").replaceAll(/\s/g, " ")).toBe(said);
});
