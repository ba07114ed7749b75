import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import type { Person } from "../support/person.ts";

const { app, people: both } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = both;

const rows = [{ id: "x", columns: { public: "Un" } }];
const body: BodyNode[] = [
  { type: "paragraph", content: [{ type: "text", text: "Avant" }] },
  { type: "figure", attrs: { id: "i", alt: "Une fresque" } },
  { type: "population", attrs: { id: "p", label: "Publics" }, rows },
];
const field = (name: string) => (person: Person) => person.page.getByLabel(name, { exact: true });
const form = (person: Person, name: string) => person.page.getByRole("dialog", { name, exact: true });

async function open(title = "Essai à deux"): Promise<void> {
  const { url } = await app.page({ title, body });
  await Promise.all(both.map((person) => person.write(url)));
}

/** Both type during the same seconds, Camille at the end of the field and Félix at its beginning. */
async function typeTogether(fieldOf: (person: Person) => Locator, camilles: string, felixes: string): Promise<void> {
  for (const [person, key] of [
    [camille, "Control+End"],
    [felix, "Control+Home"],
  ] as const) {
    await fieldOf(person).click();
    await person.page.keyboard.press(key);
  }
  await Promise.all([
    camille.page.keyboard.type(camilles, { delay: 60 }),
    felix.page.keyboard.type(felixes, { delay: 70 }),
  ]);
}
async function expectBoth(fieldOf: (person: Person) => Locator, text: string): Promise<void> {
  for (const person of both) await expect.poll(() => fieldOf(person).inputValue()).toBe(text);
}
const caretIn = (input: Locator) =>
  input.evaluate((element) => (element as HTMLTextAreaElement | HTMLInputElement).selectionStart);

test("what two people type in the title and in the summary during the same second is all there, and each takes back their own", async () => {
  await open();
  for (const name of ["Titre", "Résumé"]) {
    const before = name === "Titre" ? "Essai à deux" : "";
    await typeTogether(field(name), " par Camille Aaaa", "de Félix Bbbb ");
    const whole = `de Félix Bbbb ${before} par Camille Aaaa`;
    if (name === "Titre") await expectBoth(field(name), whole);
    else {
      await expect.poll(() => field(name)(camille).inputValue()).toContain("par Camille Aaaa");
      await expect.poll(() => field(name)(camille).inputValue()).toContain("de Félix Bbbb");
    }
  }
  await field("Titre")(camille).click();
  await camille.page.keyboard.press("Control+End");
  await camille.page.keyboard.type(" plus");
  await expectBoth(field("Titre"), "de Félix Bbbb Essai à deux par Camille Aaaa plus");
  await field("Titre")(felix).click();
  await felix.page.keyboard.press("Control+Home");
  await felix.page.keyboard.type("Hier ");
  await expectBoth(field("Titre"), "Hier de Félix Bbbb Essai à deux par Camille Aaaa plus");
  expect(await caretIn(field("Titre")(camille))).toBe("Hier de Félix Bbbb Essai à deux par Camille Aaaa plus".length);
  await camille.page.keyboard.press("Control+z");
  await expectBoth(field("Titre"), "Hier de Félix Bbbb Essai à deux par Camille Aaaa");
});

test("the letters that come from another leave the caret of who types where it was", async () => {
  await open("milieu");
  const title = field("Titre");
  await title(camille).click();
  await camille.page.keyboard.press("Control+End");
  await title(felix).click();
  await felix.page.keyboard.press("Control+Home");
  await felix.page.keyboard.type("au ");
  await expect.poll(() => title(camille).inputValue()).toBe("au milieu");
  expect(await caretIn(title(camille))).toBe("au milieu".length);
  await camille.page.keyboard.type(" du jour");
  await expect.poll(() => title(felix).inputValue()).toBe("au milieu du jour");
  expect(await caretIn(title(felix))).toBe(3);
});

test("what two people type about one image, and in one row of a population, during the same second is all there", async () => {
  await open();
  const description = (person: Person) => form(person, "Image").getByLabel("Description");
  for (const person of both) await person.page.getByRole("button", { name: /^Modifier.*[Ii]mage/ }).click();
  await typeTogether(description, " peinte par Camille", "Hier, ");
  await expectBoth(description, "Hier, Une fresque peinte par Camille");
  for (const person of both) await person.page.keyboard.press("Escape");
  const row = (person: Person) => form(person, "Population").getByLabel("Public, Répartition par public 1");
  for (const person of both) await person.page.getByRole("button", { name: "Modifier : Population" }).click();
  await typeTogether(row, " sans permis", "Jeunes ");
  await expectBoth(row, "Jeunes Un sans permis");
});

test("what was typed without a connection in a title that another one has changed meanwhile joins theirs, also once the field was left", async () => {
  await open("Essai");
  const title = field("Titre");
  app.line.cut(felix.id);
  await felix.page.getByText("Hors ligne").waitFor();
  await title(felix).click();
  await felix.page.keyboard.press("Control+Home");
  await felix.page.keyboard.type("Hier, ");
  await felix.text.click();
  await title(camille).click();
  await camille.page.keyboard.press("Control+End");
  await camille.page.keyboard.type(" de Camille");
  await camille.text.click();
  await camille.saved();
  app.line.mend();
  await expectBoth(title, "Hier, Essai de Camille");
});
