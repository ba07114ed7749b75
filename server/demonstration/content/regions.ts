import { pageLink } from "../blocks.ts";
import { h2, p } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";
import { aidsThere, organisationsThere, sheetsThere, workshopsThere } from "./lists-of-territory.ts";

/** The régions that the demonstration sheets name. */
export const demonstrationRegions: readonly DemonstrationPage[] = [
  {
    key: "ile-de-france",
    kind: "territoire",
    visibility: "public",
    owner: "reseau",
    title: "Île-de-France",
    fields: () => ({
      code: "R11",
      resume: "La région de la plateforme du Sud Essonne, et d’un LAB de Pôle emploi.",
    }),
    body: () => [
      h2("Gouvernance"),
      p(
        "La région finance, avec l'Europe, l'État et le département, la plateforme de mobilité solidaire du Sud Essonne.",
      ),
      ...sheetsThere("R11"),
      ...workshopsThere("R11"),
      ...aidsThere("R11"),
    ],
  },
  {
    key: "auvergne-rhone-alpes",
    kind: "territoire",
    visibility: "public",
    owner: "reseau",
    title: "Auvergne-Rhône-Alpes",
    fields: () => ({
      code: "R84",
      resume: "Une région où un LAB de Pôle emploi a travaillé la mobilité solidaire.",
    }),
    body: () => [
      h2("Gouvernance"),
      p("Un LAB de Pôle emploi y a pris part à une session sur les solutions de mobilité solidaire."),
      ...sheetsThere("R84"),
      ...workshopsThere("R84"),
      ...aidsThere("R84"),
    ],
  },
  {
    key: "provence-alpes-cote-d-azur",
    kind: "territoire",
    visibility: "public",
    owner: "reseau",
    title: "Provence-Alpes-Côte d’Azur",
    fields: () => ({
      code: "R93",
      resume: "Une région où un LAB de Pôle emploi a travaillé la mobilité solidaire.",
    }),
    body: () => [
      h2("Gouvernance"),
      p("Un LAB de Pôle emploi y a pris part à une session sur les solutions de mobilité solidaire."),
      ...workshopsThere("R93"),
      ...aidsThere("R93"),
    ],
  },
  {
    key: "hauts-de-france",
    kind: "territoire",
    visibility: "public",
    owner: "reseau",
    title: "Hauts-de-France",
    fields: (pageId) => ({
      code: "R32",
      resume: "Une carte de transport pour sept réseaux, et un prêt de véhicule pour commencer un emploi.",
      chefDeFile: pageId("region-hauts-de-france"),
    }),
    body: (pageId) => [
      h2("Gouvernance"),
      p(
        "La ",
        pageLink(pageId("region-hauts-de-france")),
        " aide les personnes à rejoindre leur emploi ; la journée d'Arras souhaite deux échelles de gouvernance, la région et le pays ou l'agglomération.",
      ),
      ...organisationsThere("R32"),
      ...workshopsThere("R32"),
      ...aidsThere("R32"),
    ],
  },
];
