import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { figure, inset, pageLink } from "../blocks.ts";
import { bullets, h2, type Piece, p, strong, withDetails } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";
import { themes } from "../prose-blocks.ts";
import { type CafeNote, type CafeTheme, cafeThemes } from "./world-cafe-themes.ts";

/** Each count is that of the day's report, which gives the notes' number by theme and by column. */
const origin = {
  source: "Compte rendu de la journée d’échanges « mobilité et insertion professionnelle », Arras, 21 novembre 2017",
  period: "21/11/2017",
  territory: "R32",
  verifiedOn: "2026-11-12",
} as const;

/** The first workshop of the study day of Arras: three themes, each with what its table left. */
export const arrasWorldCafe: DemonstrationPage = {
  key: "atelier-world-cafe-arras",
  kind: "atelier",
  template: "world-cafe",
  visibility: "public",
  owner: "animateur",
  title: "World café « mobilité et insertion professionnelle » : usagers, gouvernance, territoire",
  fields: (pageId) => ({
    resume:
      "Trois thèmes, et pour chacun les mêmes questions : de quoi a-t-on parlé, qu’a-t-on constaté, que faut-il traiter d’abord ?",
    dates: [{ jours: "21/11/2017" }],
    lieu: "Arras",
    lieux: ["R32", "62", "62041"].map((code) => ({ code })),
    objectif: "Mettre en commun constats et enjeux prioritaires sur les usagers, la gouvernance et le territoire.",
    organisateurs: ["adav", "afp2i"].map((key) => ({ page: pageId(key) })),
    thematiques: ["Mobilité", "Insertion"].map((value) => ({ value })),
  }),
  body: (pageId) => [
    h2("Déroulement"),
    p(
      "Premier atelier de la ",
      pageLink(pageId("atelier-journee-arras")),
      ", à ",
      pageLink(pageId("arras")),
      ". Trois thèmes ont été travaillés : les usagers, la gouvernance et le territoire.",
    ),
    inset(
      "info",
      p(
        strong("Exemple. "),
        "Les nombres de sujets, de constats et d'enjeux sont ceux du compte rendu. Les entrées des listes ont été écrites pour la démonstration : elles sont aussi nombreuses que celles du compte rendu, et n'en reprennent pas les mots.",
      ),
    ),
    h2("Thèmes"),
    themes(...cafeThemes.map(themeRow)),
    h2("Synthèse"),
    p("Ce que chaque table a laissé, d'après le compte rendu :"),
    bullets(...cafeThemes.map(countsOf)),
    p(
      "Deux thèmes sur trois ont laissé plus de constats que de sujets. La table ronde et les autres ateliers sont sur la page de la ",
      pageLink(pageId("atelier-journee-arras")),
      ".",
    ),
  ],
};

function themeRow({ name, topics, findings, stakes }: CafeTheme) {
  return { theme: capital(name), sujets: [notes(topics)], constats: [notes(findings)], enjeux: [notes(stakes)] };
}

function countsOf({ name, topics, findings, stakes }: CafeTheme): Piece[] {
  const count = (label: string, given: readonly CafeNote[]) =>
    figure({ ...origin, label, value: `${given.length}`, scope: `World café, thème « ${name} »` });
  return [
    strong(`${capital(name)} : `),
    count("sujets abordés", topics),
    ", ",
    count("constats", findings),
    " et ",
    count("enjeux prioritaires", stakes),
    ".",
  ];
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function notes(given: readonly CafeNote[]): BodyNode {
  return bullets(...given.map((note) => (typeof note === "string" ? note : withDetails(note.note, ...note.details))));
}
