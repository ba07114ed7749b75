import fc from "fast-check";

/**
 * Texts of any code points, halves of characters and U+0000 included; most are of letters and signs that people type.
 * Cheaper to prepare than fast-check's own `binary` unit, which also leaves halves out.
 */
export function anyText(maxLength = 40): fc.Arbitrary<string> {
  const typed = fc.constantFrom(..." aeéEÀœ'’-_*#<>&\\|`\"0129,.;:/@+%€«»\n\t\0\u00a0\u202f\u200b");
  const codePoint = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
  return fc.array(fc.oneof({ arbitrary: typed, weight: 2 }, codePoint), { maxLength }).map((parts) => parts.join(""));
}
