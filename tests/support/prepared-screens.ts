import { frenchTypography } from "@passerelles/shared/text/french-typography.ts";
import type { APIRequestContext, Page } from "playwright-core";

/** What must be there before every screen can be shown. */
export interface PreparedScreens {
  /** Address of an invitation that waits. */
  invitation: string;
  /** Address where a forgotten password is replaced. */
  reset: string;
  /** Address of a page in the trash. */
  trashed: string;
  /** Address of a template that is offered no more. */
  retired: string;
  /** Finds an empty sheet with a very long title. */
  longTitle: (page: Page) => Promise<string>;
  /** Finds a sheet that may be written over. */
  draft: (page: Page) => Promise<string>;
}

/** The path of an address, for windows that know the server's. */
export const linkTo = (link: string): string => new URL(link).pathname;

/** Finds the address of the demonstration's page of this kind whose title holds these words. */
export function pageTitled(words: string, kind: string): (page: Page) => Promise<string> {
  return async (page) => {
    const answer = await page.request.get(`/api/pages?kind=${kind}&q=${encodeURIComponent(words)}&limit=50`);
    const { items }: { items: { title: string; url: string }[] } = await answer.json();
    const found = items.find(({ title }) => title === words) ?? items.find(({ title }) => title.includes(words));
    if (found === undefined) throw new Error(`No page of kind ${kind} is called “${words}”.`);
    return found.url;
  };
}

/** The demonstration's first practice sheet. */
export const sheet = pageTitled("plateforme de mobilité solidaire", "fiche-pratique");

/** Finds the template of the demonstration. */
export async function template(page: Page): Promise<string> {
  const answer = await page.request.get("/api/templates?kind=structure");
  const { items }: { items: { title: string; url: string }[] } = await answer.json();
  const found = items.find(({ title }) => title === "Garage solidaire");
  if (found === undefined) throw new Error("The demonstration has no template “Garage solidaire”.");
  return found.url;
}

const longest = frenchTypography(
  "Accompagner vers l’emploi des personnes éloignées de tout transport : ateliers, prêts de véhicules et conseils individualisés dans la communauté d’agglomération de l’Étampois Sud-Essonne",
);

/** Makes, as an administrator, the pages and the invitation that screens show; `reset` is the address of a link that exists. */
export async function prepareScreens(admin: APIRequestContext, reset: string): Promise<PreparedScreens> {
  const post = async (path: string, data: object = {}) => {
    const answer = await admin.post(path, { data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return answer.status() === 204 ? {} : answer.json();
  };
  const page = (title: string): Promise<{ id: string; url: string }> =>
    post("/api/pages", { kind: "fiche-pratique", title });
  const trashed = await page("Un prêt de vélos pour aller en formation");
  await post(`/api/pages/${trashed.id}/trash`);
  const retired = await post("/api/templates", { kind: "fiche-pratique", title: "Un modèle retiré" });
  await post(`/api/pages/${retired.id}/trash`);
  const indicator = (label: string) =>
    post("/api/referential", {
      label: { fr: label, en: `${label} (in English)` },
      definition: { fr: "Nombre de trajets faits à plusieurs.", en: "Number of trips made together." },
      ...{ unit: "count", per: "year", nature: "count", aggregation: "sum", better: "up" },
    });
  await indicator("Trajets partagés");
  const withdrawn = await indicator("Covoiturages du lundi");
  await post(`/api/referential/${withdrawn.code}/withdraw`);
  const { url: longTitle } = await page(longest);
  const { url: draft } = await page("Un garage solidaire à Dourdan");
  const invitation = { email: "nouvelle@exemple.test", role: "conseiller" };
  const { link } = await post("/api/members/invitations", invitation);
  const at = (url: string) => async () => url;
  return {
    invitation: link,
    reset,
    trashed: trashed.url,
    retired: retired.url,
    longTitle: at(longTitle),
    draft: at(draft),
  };
}
