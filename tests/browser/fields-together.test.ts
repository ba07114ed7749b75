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

const kept = (person: Person) => person.page.getByRole("alert").getByRole("textbox");

/** Waits until both read one of two texts, and tells whose has not stayed. */
async function findLoser(fieldOf: (person: Person) => Locator, camilles: string, felixes: string) {
  const read = () => Promise.all(both.map((person) => fieldOf(person).inputValue()));
  await expect.poll(async () => new Set(await read()).size).toBe(1);
  await expect.poll(async () => [camilles, felixes].includes((await read())[0] ?? "")).toBe(true);
  const [stands = ""] = await read();
  return stands === camilles
    ? { loser: felix, lost: felixes, winner: camille, stands }
    : { loser: camille, lost: camilles, winner: felix, stands };
}

test("of two titles that two people type at once in the place of one, one stays whole, and the other's author goes on with theirs", async () => {
  const title = field("Titre");
  await open("Mobilité solidaire en Essonne");
  for (const person of both) await title(person).press("Control+a");
  await Promise.all([
    camille.page.keyboard.type("Garage solidaire d’Étampes", { delay: 60 }),
    felix.page.keyboard.type("Auto-école sociale de Thiers", { delay: 65 }),
  ]);
  const { loser, lost, winner, stands } = await findLoser(
    title,
    "Garage solidaire d’Étampes",
    "Auto-école sociale de Thiers",
  );
  await loser.page.getByRole("alert").getByText("« Titre » : quelqu’un d’autre a réécrit les mêmes mots").waitFor();
  expect(await kept(loser).inputValue()).toBe(lost);
  await loser.page.keyboard.type(" et alentours");
  expect(await kept(loser).inputValue()).toBe(`${lost} et alentours`);
  expect(await winner.page.getByRole("alert").count()).toBe(0);
  await expectBoth(title, stands);
  await loser.page.keyboard.press("Escape");
  await loser.page.getByRole("alert").waitFor({ state: "detached" });
  expect(await title(loser).evaluate((element) => element === document.activeElement)).toBe(true);
  await loser.page.keyboard.press("Control+z");
  await expectBoth(title, `${lost} et alentours`);
});

test("a summary that is rewritten without a connection, and by another one meanwhile, is one of both", async () => {
  const summary = field("Résumé");
  const [offline, online] = [
    "Le garage associatif répare les voitures des demandeurs d’emploi.",
    "Vingt-deux communes financent un transport à la demande.",
  ];
  await open();
  await summary(camille).fill("Une plateforme prête des scooters aux jeunes de la ville.");
  await expectBoth(summary, "Une plateforme prête des scooters aux jeunes de la ville.");
  app.line.cut(felix.id);
  await felix.page.getByText("Hors ligne").waitFor();
  await summary(felix).fill(offline);
  await felix.text.click();
  await summary(camille).fill(online);
  await camille.text.click();
  await camille.saved();
  app.line.mend();
  const { loser, lost } = await findLoser(summary, online, offline);
  await expect.poll(() => kept(loser).inputValue()).toBe(lost);
  await loser.page.getByRole("alert").getByRole("button", { name: "Fermer" }).click();
  await loser.text.click();
  await loser.page.keyboard.press("Control+z");
  await expectBoth(summary, lost);
});

test("a number that two people correct at once in a description is one of both", async () => {
  const description = (person: Person) => form(person, "Image").getByLabel("Description");
  const { url } = await app.page({ body: [{ type: "figure", attrs: { id: "i", alt: "Il y a 250 vélos" } }] });
  await Promise.all(both.map((person) => person.write(url)));
  for (const person of both) await person.page.getByRole("button", { name: /^Modifier.*[Ii]mage/ }).click();
  for (const person of both) {
    const at = "Il y a ".length;
    await description(person).focus();
    await description(person).evaluate(
      (element, at) => (element as HTMLTextAreaElement).setSelectionRange(at, at + 3),
      at,
    );
  }
  await Promise.all([
    camille.page.keyboard.type("320", { delay: 60 }),
    felix.page.keyboard.type("2 500", { delay: 80 }),
  ]);
  const { loser, lost } = await findLoser(description, "Il y a 320 vélos", "Il y a 2 500 vélos");
  await expect.poll(() => kept(loser).inputValue()).toBe(lost);
  await loser.page.keyboard.press("Escape");
  expect(await description(loser).evaluate((element) => element === document.activeElement)).toBe(true);
  await loser.page.keyboard.press("Control+z");
  await expectBoth(description, lost);
});
