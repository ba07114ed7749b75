import { expect, test } from "vitest";
import { frenchTyping } from "./french-typing.ts";

/** Types a text character by character, as a person does. */
function type(text: string): string {
  let written = "";
  for (const character of text) {
    written += character;
    const change = frenchTyping(written);
    if (change) written = written.slice(0, change.from) + change.insert;
  }
  return written;
}

test.each([
  ["a narrow no-break space before high signs", "Pourquoi ? Parce que !", "Pourquoi\u202f? Parce que\u202f!"],
  ["the same when the space was left out", "Trois voies: bus; vélo", "Trois voies\u202f: bus\u202f; vélo"],
  ["guillemets for straight quotes", 'Un "mot" juste', "Un «\u00a0mot\u00a0» juste"],
  ["guillemets for doubled angles", "<<mot>> juste", "«\u00a0mot\u00a0» juste"],
  ["a curly apostrophe within words", "l'aide d'un", "l’aide d’un"],
  ["a no-break space before units", "46 % et 6 €", "46\u00a0% et 6\u00a0€"],
  ["an ellipsis in one sign", "et puis...", "et puis…"],
])("puts %s", (_, typed, wanted) => {
  expect(type(typed)).toBe(wanted);
});

test.each([
  ["an address", "https://exemple.fr/a?b=c;d "],
  ["a time", "10:30 "],
  ["a ratio", "1:25 "],
  ["an e-mail address", "mailto:accueil@exemple.fr "],
])("leaves %s alone", (_, typed) => {
  expect(type(typed)).toBe(typed);
});
