import { aide } from "@passerelles/shared/kinds/aide.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import type { ScalarDefinition, ScalarType } from "@passerelles/shared/kinds/field.ts";
import { readScalar } from "@passerelles/shared/kinds/read-field.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import { territoire } from "@passerelles/shared/kinds/territoire.ts";
import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import { chooseByKeys } from "../support/choose-by-keys.ts";

const { app, people } = await joinAppFor("conseiller");
const [camille] = people;
const { page } = camille;

/** What is typed in a control of each type. Those that are chosen from a list say which option that gives. */
const typed: Partial<Record<ScalarType, string>> = {
  text: "Rue des Essais",
  "long-text": "Deux lignes\nd’explication",
  year: "2019",
  date: "12 mars 2026",
  number: "35",
  money: "1 200,50 €",
  period: "du 1er janvier au 31 mars 2026",
  url: "www.exemple.org/aide",
  email: "accueil@exemple.org",
  phone: "01 69 00 00 00",
  siret: "732 829 320 00074",
  "commune-code": "91223",
  "postal-code": "91150",
  coordinate: "48,4336",
};
const garage = await app.page({ kind: structure, title: "Garage des Essais" });

/** Where the keyboard writes: the field of the identity card, whether it is one to type in, and the name of the control. */
const focus = () =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return {
      field: element?.closest<HTMLElement>("[data-field]")?.dataset.field,
      isInput: element?.matches("input, textarea") ?? false,
      name: element?.textContent ?? "",
    };
  });

/** Fills the control that has the focus, and answers what the field must read as. */
async function fill(definition: ScalarDefinition): Promise<unknown> {
  const words = typed[definition.type];
  if (words !== undefined) {
    await page.keyboard.insertText(words);
    const reading = readScalar(definition, words);
    if (!reading.ok) throw new Error(`${words} is no ${definition.type}`);
    return reading.value;
  }
  if (definition.type === "territory") {
    await chooseByKeys(page, "91150", page.getByRole("option", { name: /Étampes \(91223\)/ }));
    return "91223";
  }
  if (definition.type === "page") {
    await chooseByKeys(page, "garage des ess", page.getByRole("option", { name: "Garage des Essais", exact: true }));
    return garage.id;
  }
  const [first] = definition.options ?? [];
  if (first === undefined) throw new Error(`nothing to write in a ${definition.type}`);
  if (definition.type === "licence") {
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(first.label.fr);
  } else {
    await page.keyboard.press("ArrowDown");
    await chooseByKeys(page, "", page.getByRole("option", { name: first.label.fr, exact: true }));
  }
  return first.value;
}

test.each([aide, structure, fichePratique, territoire] as Kind[])(
  "every field of one value of a page of kind $name is filled with Tab and the keys that write",
  async (kind) => {
    const { id, url } = await app.page({ kind, title: `Au clavier : ${kind.name}` });
    await camille.write(url);
    await page.getByRole("form", { name: "Carte d’identité" }).waitFor();
    const wanted = Object.entries(kind.fields).filter(
      ([, { list, elsewhere, type }]) =>
        list === undefined && !elsewhere && type !== "opening-hours" && type !== "person",
    );
    const filled: Record<string, unknown> = {};
    await page.locator("body").press("Home");
    for (let presses = 0; Object.keys(filled).length < wanted.length; presses += 1) {
      if (presses > 400)
        throw new Error(`not reached: ${wanted.map(([name]) => name).filter((name) => !(name in filled))}`);
      const { field, isInput, name } = await focus();
      const definition = field === undefined ? undefined : kind.fields[field];
      if (/^Ajouter une information/.test(name)) await page.keyboard.press("Enter");
      else if (field && isInput && definition?.list === undefined && definition && !(field in filled)) {
        const isWanted = wanted.some(([one]) => one === field);
        if (isWanted) filled[field] = await fill(definition);
        await page.keyboard.press("Tab");
      } else await page.keyboard.press("Tab");
    }
    await camille.saved();
    const fieldsOf = async () => (await (await page.request.get(`/api/pages/${id}`)).json()).fields;
    await expect.poll(fieldsOf).toMatchObject(filled);
  },
);
