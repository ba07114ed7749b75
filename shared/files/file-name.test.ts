import { expect, test } from "vitest";
import { cleanFileName, longestFileName, withExtension } from "./file-name.ts";

test.each([
  ["a path keeps its last part", "../../etc/passwd", "passwd"],
  ["so does one of another system", "C:\\Users\\moi\\bilan.pdf", "bilan.pdf"],
  ["NUL cuts nothing off and leaves no trace", "bilan.pdf\0.html", "bilan.pdf.html"],
  ["a right-to-left override hides no extension", "rapport\u202Efdp.exe", "rapportfdp.exe"],
  ["isolates and invisible characters go too", "a\u2066b\u2069\u200Bc\uFEFF.pdf", "abc.pdf"],
  ["line ends cannot begin a header", "a\r\nSet-Cookie: x.pdf", "aSet-Cookie x.pdf"],
  ["signs that systems refuse become spaces", 'a<b>:"c|d?*.pdf', "a b c d .pdf"],
  ["a hidden file shows itself", "...htaccess", "htaccess"],
  ["accents and spaces stay", "Bilan  d’été.pdf", "Bilan d’été.pdf"],
  ["decomposed accents are composed", "e\u0301te\u0301.pdf", "été.pdf"],
  ["half a character is none", "a\ud83d.pdf", "a\ufffd.pdf"],
  ["nothing at all still has a name", "\u202e..", "fichier"],
])("%s", (_sentence, given, expected) => {
  expect(cleanFileName(given)).toBe(expected);
});

test("a long name is cut before its extension", () => {
  const name = cleanFileName(`${"é".repeat(400)}.pdf`);
  expect(name).toHaveLength(longestFileName);
  expect(name.endsWith("é.pdf")).toBe(true);
});

test("the extension follows what the file is", () => {
  expect(withExtension("photo.JPG", "jpg", ["jpeg"])).toBe("photo.JPG");
  expect(withExtension("photo.gif", "webp")).toBe("photo.webp");
  expect(withExtension("page.html", "jpg")).toBe("page.html.jpg");
});
