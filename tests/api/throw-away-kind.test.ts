import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import { defineKind } from "@passerelles/shared/kinds/define-kind.ts";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { afterAll, expect, test } from "vitest";
import { startPagesApp } from "../support/pages-app.ts";

const label = (fr: string) => ({ fr, en: fr });

/** All there is to say of a kind of page. */
const vehicule = defineKind({
  ...{
    name: "vehicule",
    label: label("Véhicule"),
    plural: label("Véhicules"),
    description: label("Un véhicule prêté."),
  },
  ...{ icon: "route", hue: "parcours" },
  fields: {
    energie: {
      ...{ type: "choice", label: label("Énergie"), facet: true, column: true },
      options: [{ value: "electrique", label: label("Électrique") }],
    },
    prix: { type: "money", label: label("Prix"), column: true },
    miseEnService: { type: "date", label: label("Mise en service") },
    marque: { type: "text", label: label("Marque"), search: "C" },
    garage: { type: "page", label: label("Garage") },
    bassins: {
      type: "list",
      label: label("Bassins"),
      list: { code: { type: "territory", label: label("Bassin") } },
      column: true,
    },
  },
});

const app = await startPagesApp({ kinds: [...kinds, vehicule] });
afterAll(app.close);
const conseiller = await app.signedIn("conseiller");

test("one object gives a kind its pages, values, errors, columns, filters, search, links and downloads", async () => {
  const garage = await app.page({ title: "Garage" });
  const create = { kind: "vehicule", title: "Petite citadine" };
  const { id } = (await conseiller.ask({ method: "POST", url: "/api/pages", body: create })).json();
  await app.edit(id, ({ fields }) => {
    fields.set("energie", "Électrique");
    fields.set("prix", "6,8 k€");
    fields.set("miseEnService", "un jour");
    fields.set("marque", "Libellule");
    fields.set("garage", garage.id);
  });

  const page = await app.read(conseiller, id);
  expect(page.template).toBe("vierge");
  expect(page.fields).toMatchObject({
    energie: "electrique",
    prix: { amount: 6800, currency: "EUR" },
    miseEnService: "un jour",
  });
  expect(page.fieldErrors).toMatchObject([{ field: "miseEnService", code: "fields.error.date" }]);
  expect(page.links).toMatchObject([{ id: garage.id, anchor: "field:garage" }]);

  const items = async (query: string) =>
    (await conseiller.ask({ url: `/api/pages?${query}` })).json().items as PageSummary[];
  expect((await items("kind=vehicule"))[0]?.columns).toEqual({
    energie: "electrique",
    prix: { amount: 6800, currency: "EUR" },
  });
  expect((await items("term=energie:electrique")).map((item) => item.id)).toEqual([id]);
  expect((await items("q=libellul")).map((item) => item.id)).toEqual([id]);
  const markdown = (await conseiller.ask({ url: `/api/pages/${id}/markdown` })).body.replace(/[\u00a0\u202f]/g, " ");
  expect(markdown).toContain("| Prix | 6 800 € |");
});
