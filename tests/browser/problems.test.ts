import { expect, test } from "vitest";
import { findDefects } from "../support/accessibility.ts";
import { startAppFor } from "../support/app-for-people.ts";
import { tabTo } from "../support/tab-to.ts";

const { app, browser, people } = await startAppFor("conseiller");
const [camille] = people;
const { page } = camille;

const nowhere = "3c0ffee0-0000-4000-8000-000000000009";
const made = await app.page({
  title: "Une fiche à reprendre",
  fields: { demarrage: "vers 2009 ?" },
  body: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Résultats" }] },
    {
      type: "paragraph",
      content: [
        { type: "indicateur", attrs: { value: "250 à 300", source: "fiche" } },
        { type: "indicateur", attrs: { value: "12 500 %", source: "fiche" } },
      ],
    },
    { type: "partenaires", rows: [{ id: "", columns: { structure: nowhere, role: "Finance" } }] },
  ],
});
const summary = page.getByText(/points? à reprendre/);
const line = (name: RegExp) => page.getByRole("button", { name });

test("whoever writes is told what is wrong, led to it by the keyboard, and told no more once it is mended", async () => {
  await camille.write(made.url);
  await page.getByText("2 points à reprendre").waitFor();
  await summary.focus();
  await page.keyboard.press("Enter");
  await tabTo(page.locator("body"), "Chiffre La valeur n’est pas comprise");
  expect(await findDefects(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(":focus").textContent()).toMatch(/12.500/);
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Chiffre" });
  await tabTo(form, "Valeur");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("12 %");
  await page.keyboard.press("Enter");
  await page.getByText("1 point à reprendre").waitFor();

  await line(/^Démarrage/).press("Enter");
  await expect.poll(() => page.locator(":focus").inputValue()).toBe("vers 2009 ?");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2009");
  await summary.waitFor({ state: "detached" });
  await camille.saved();
});

test("what a page names that is no more is told on reading it and on opening it to others, to whoever may write it", async () => {
  await page.goto(made.url);
  await page.locator("summary").filter({ hasText: "Où en est la page" }).press("Enter");
  await line(/^Partenaires, Structure/).press("Enter");
  await page.locator("[data-block=partenaires]:focus, :focus [data-block=partenaires]").first().waitFor();

  await page.getByRole("button", { name: "Autres actions sur la page" }).click();
  await page.getByRole("menuitem", { name: "Qui peut lire" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "Publique" }).check();
  await dialog.getByText("1 point à reprendre").waitFor();
  expect(await findDefects(page)).toEqual([]);

  const reader = await app.person(browser, "lecteur");
  expect((await reader.context.request.get(`/api/pages/${made.id}/problems`)).status()).toBe(403);
  await reader.context.close();
});
