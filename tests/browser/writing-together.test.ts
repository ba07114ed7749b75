import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import type { Person } from "../support/person.ts";

const { app, people: both } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = both;

async function sameWords(): Promise<string> {
  await expect.poll(async () => (await camille.words()) === (await felix.words())).toBe(true);
  return camille.words();
}

test("two people who type at once from the first letter of a new sheet end up with the same text, each phrase whole", async () => {
  const answer = await camille.context.request.post("/api/pages", {
    data: { kind: "fiche-pratique", title: "Une fiche à deux", template: "vierge" },
  });
  const { url } = await answer.json();
  await Promise.all(both.map((person) => person.write(url)));
  const type = async (person: Person, words: string) => {
    await person.text.focus();
    await person.page.keyboard.type(words);
  };
  await Promise.all([type(camille, "Le garage a été ouvert à Étampes."), type(felix, "Où passe le bus ?")]);
  await Promise.all(both.map((person) => person.saved()));
  const words = await sameWords();
  expect([
    "Le garage a été ouvert à Étampes.Où passe le bus ?",
    "Où passe le bus ?Le garage a été ouvert à Étampes.",
  ]).toContain(words.replaceAll("\u202f", " "));
});

test("two people who write lines at once in one sheet lose none of them", async () => {
  const { url } = await app.page({
    body: ["Haut", "Bas"].map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  });
  await Promise.all(both.map((person) => person.write(url)));
  await felix.moveCaret("Control+End");
  await camille.moveCaret("Control+Home", "End");
  const lines = (who: string) => [1, 2, 3].map((at) => `${who} ${at}`);
  const type = async ({ page }: Person, who: string) => {
    for (const line of lines(who)) {
      await page.keyboard.press("Enter");
      await page.keyboard.type(line);
    }
  };
  await Promise.all([type(camille, "Camille"), type(felix, "Félix")]);
  await Promise.all(both.map((person) => person.saved()));
  expect((await sameWords()).split("\n")).toEqual(["Haut", ...lines("Camille"), "Bas", ...lines("Félix")]);
});

test("a caret in an empty paragraph stays there while somebody fills another empty one", async () => {
  const { url } = await app.page({ body: Array.from({ length: 3 }, () => ({ type: "paragraph" })) });
  await Promise.all(both.map((person) => person.write(url)));
  await felix.moveCaret("Control+End");
  await camille.moveCaret("Control+Home");
  await camille.page.keyboard.type("Un");
  await felix.text.getByText("Un").waitFor();
  await felix.page.keyboard.type("Trois");
  await felix.saved();
  expect(await sameWords()).toBe("Un\n\nTrois");
});

test("carets and faces carry the name of the other person, and somebody alone is told so", async () => {
  const { url } = await app.page();
  await camille.write(url);
  await camille.page.getByText("Personne d’autre n’est sur cette page").waitFor();
  await felix.write(url);
  await camille.page.getByText("Aussi sur cette page : Félix Formation").waitFor();
  await camille.page
    .getByRole("img", { name: "Aussi sur cette page : Félix Formation" })
    .or(camille.page.getByLabel("Aussi sur cette page : Félix Formation"))
    .first()
    .waitFor();
  await felix.moveCaret("Control+End");
  const caret = camille.text.locator(".other-caret-name");
  await caret.waitFor();
  expect(await caret.textContent()).toBe("Félix Formation");
  await felix.page.goto("/");
  await camille.page.getByText("Personne d’autre n’est sur cette page").waitFor();
  await caret.waitFor({ state: "detached" });
});

test("two people who open a brand-new RESOLIS sheet at once find its outline there once", async () => {
  const answer = await camille.context.request.post("/api/pages", {
    data: { kind: "fiche-pratique", title: "Un garage solidaire", template: "resolis" },
  });
  const { id, url } = await answer.json();
  await Promise.all(both.map((person) => person.write(url)));
  await Promise.all(both.map((person) => person.page.getByRole("heading", { name: "Objectifs" }).first().waitFor()));
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("Fin.");
  await camille.saved();
  await sameWords();
  const outline = await felix.text.getByRole("heading").allTextContents();
  expect(outline).toHaveLength(14);
  expect(outline.filter((title) => title === "Objectifs")).toHaveLength(1);
  await expect
    .poll(async () => (await (await camille.context.request.get(`/api/pages/${id}`)).json()).text)
    .toContain("Fin.");
  const { text } = await (await camille.context.request.get(`/api/pages/${id}`)).json();
  expect(text.match(/Origines et contexte/g)).toHaveLength(1);
});

test("undoing takes back one's own edits only, in the text and in the fields", async () => {
  const { url } = await app.page();
  await Promise.all(both.map((person) => person.write(url)));
  const field = (person: Person, name: string) => person.page.getByLabel(name, { exact: true });
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("De Camille.");
  await felix.text.getByText("De Camille.").waitFor();
  await felix.moveCaret("Control+End");
  await felix.page.keyboard.type(" De Félix.");
  await camille.text.getByText("De Félix.").waitFor();
  await field(camille, "Démarrage").fill("2017");
  await camille.page.keyboard.press("Control+s");
  await expect.poll(() => field(felix, "Démarrage").inputValue()).toBe("2017");
  await field(felix, "Fin").fill("2020");
  await felix.page.keyboard.press("Control+s");
  await expect.poll(() => field(camille, "Fin").inputValue()).toBe("2020");

  await camille.text.focus();
  const undo = camille.page.getByRole("button", { name: "Annuler" });
  await camille.page.keyboard.press("Control+z");
  while (await undo.isEnabled()) await camille.page.keyboard.press("Control+z");
  await expect.poll(async () => (await felix.words()).trim()).toBe("De Félix.");
  expect((await camille.words()).trim()).toBe("De Félix.");
  await expect.poll(() => field(felix, "Démarrage").inputValue()).toBe("");
  expect(await field(camille, "Fin").inputValue()).toBe("2020");
});
