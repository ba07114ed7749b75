import { expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { joinAppFor } from "../support/app-for-people.ts";
import { outline, storedBody } from "../support/stored-body.ts";

const { app, people } = await joinAppFor("conseiller", "formateur");
const [camille, felix] = people;

const { page } = camille;
const { keyboard } = page;
const search = page.getByRole("search", { name: "Rechercher dans la page" });
const field = search.getByRole("textbox", { name: "Rechercher" });
const said = search.getByRole("status");

async function openPage(): Promise<{ id: string; url: string }> {
  const text = (words: string, ...marks: string[]) => ({
    type: "text",
    text: words,
    ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
  });
  const made = await app.page({
    body: [
      { type: "paragraph", content: [text("L’"), text("Élève", "bold"), text(" prend le vélo.")] },
      { type: "paragraph", content: [text("Un eleve, des élèves : le velo.")] },
    ],
  });
  await camille.write(made.url);
  await camille.moveCaret("Control+Home");
  return made;
}

test("without case or accents: what is found is counted, marked and gone through, with the keyboard alone", async () => {
  await openPage();
  await keyboard.press("Control+f");
  await field.and(page.locator(":focus")).waitFor();
  await keyboard.type("eleve");
  await expect.poll(() => said.textContent()).toBe("1 sur 3");
  const here = camille.text.locator(".found-here");
  await expect.poll(() => here.textContent()).toBe("Élève");
  await keyboard.press("Enter");
  await expect.poll(() => said.textContent()).toBe("2 sur 3");
  await expect.poll(() => here.textContent()).toBe("eleve");
  await keyboard.press("Shift+Enter");
  await keyboard.press("Shift+Enter");
  await expect.poll(() => said.textContent()).toBe("3 sur 3");
  expect(await findDefects(page)).toEqual([]);
  await keyboard.press("Escape");
  await search.waitFor({ state: "detached" });
  await expect.poll(() => camille.text.locator(".found").count()).toBe(0);
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("élève");
  await keyboard.press("Control+f");
  await field.and(page.locator(":focus")).waitFor();
  await expect.poll(() => field.inputValue()).toBe("élève");
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("élève");
  await keyboard.type("introuvable");
  await expect.poll(() => said.textContent()).toBe("Aucun résultat");
});

test("one is replaced, then all, each as one step of the history; marks stay", async () => {
  const { id } = await openPage();
  await keyboard.press("Control+h");
  await field.and(page.locator(":focus")).waitFor();
  await keyboard.type("eleve");
  await keyboard.press("Tab");
  for (let presses = 0; presses < 5; presses += 1) {
    const other = search.getByRole("textbox", { name: "Remplacer par" });
    if (await other.evaluate((element) => element === document.activeElement)) break;
    await keyboard.press("Tab");
  }
  await keyboard.type("stagiaire");
  await search.getByRole("button", { name: "Remplacer", exact: true }).press("Enter");
  await expect.poll(() => said.textContent()).toBe("1 remplacement");
  const body = async () => outline(await storedBody(camille, id));
  const one = 'p("L’" "stagiaire".bold " prend le vélo.") p("Un eleve, des élèves : le velo.")';
  await expect.poll(body).toBe(one);
  await search.getByRole("button", { name: "Tout remplacer" }).press("Enter");
  await expect.poll(() => said.textContent()).toBe("2 remplacements");
  await expect
    .poll(body)
    .toBe('p("L’" "stagiaire".bold " prend le vélo.") p("Un stagiaire, des stagiaires : le velo.")');
  const undo = page.getByRole("button", { name: "Annuler" });
  await undo.click();
  await expect.poll(body).toBe(one);
  await undo.click();
  await expect.poll(body).toContain('"Élève".bold');
});

test("what another person writes meanwhile is found too, and is not told of the search", async () => {
  const { url } = await openPage();
  await felix.write(url);
  await keyboard.press("Control+f");
  await field.and(page.locator(":focus")).waitFor();
  await keyboard.type("vélo");
  await expect.poll(() => said.textContent()).toBe("1 sur 2");
  await felix.moveCaret("Control+End");
  await felix.page.keyboard.type(" Encore un VÉLO");
  await expect.poll(() => said.textContent()).toBe("1 sur 3");
  expect(await felix.text.locator(".found").count()).toBe(0);
});
