import { entryColumns } from "@passerelles/shared/document/row-entries.ts";
import { annuaire } from "@passerelles/shared/kinds/annuaire.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import { afterAll, expect, test } from "vitest";
import { launchBrowser } from "../support/chromium.ts";
import { startRunningApp } from "../support/running-app.ts";

const app = await startRunningApp();
const browser = await launchBrowser();
const camille = await app.person(browser, "conseiller");
const { page } = camille;
afterAll(async () => {
  await browser.close();
  await app.close();
  expect(camille.complaints).toEqual([]);
});

test("the partners of a directory are read as a table or as cards, which the address remembers", async () => {
  const garage = await app.page({
    ...{ kind: structure, title: "Garage du Port", fields: { telephone: "01 60 00 00 00", commune: "Étampes" } },
  });
  const hidden = await app.page({ kind: structure, title: "Garage caché", visibility: "prive", owner: "admin" });
  const named = await camille.context.request.post("/api/people", { data: { name: "Odile Clavier" } });
  const { id: contact } = await named.json();
  const { url } = await app.page({
    kind: annuaire,
    title: "Les garages",
    fields: {
      partenaires: [
        { structure: garage.id, role: "Répare à prix coûtant", ...entryColumns("contacts", [contact]) },
        { structure: hidden.id, role: "Prête un véhicule" },
      ],
    },
  });
  await page.goto(url);
  const row = page.getByRole("row", { name: /Garage du Port/ });
  await row.getByRole("link", { name: "01 60 00 00 00" }).waitFor();
  await expect.poll(() => row.textContent()).toMatch(/Répare à prix coûtantOdile Clavier.*Étampes/);
  expect(await page.getByText("Garage caché").count()).toBe(0);
  await page.getByRole("cell", { name: "Prête un véhicule" }).waitFor();
  await page.getByRole("radio", { name: "Tableau" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => new URL(page.url()).searchParams.get("view")).toBe("cards");
  const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Garage du Port" }) });
  await card.getByRole("link", { name: "01 60 00 00 00" }).waitFor();
  await page.reload();
  await card.waitFor();
  expect(await page.getByRole("table").count()).toBe(0);
});

test("a directory without partners says so", async () => {
  const { url } = await app.page({ kind: annuaire, title: "Personne encore" });
  await page.goto(url);
  await page.getByText("Aucun partenaire n’est encore inscrit.").waitFor();
  expect(await page.getByRole("radiogroup").count()).toBe(0);
});
