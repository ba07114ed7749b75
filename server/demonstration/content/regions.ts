import { h2, p, pageLink } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";

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
      resume: "Huit départements, de la métropole dense aux plateaux ruraux de la Beauce.",
    }),
    body: () => [
      h2("Gouvernance"),
      p(
        "La région finance, avec l'Europe, l'État et les départements, des plateformes de mobilité pour les personnes en insertion.",
      ),
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
      resume: "Une région où un LAB de Pôle emploi travaille la mobilité solidaire.",
    }),
    body: () => [
      h2("Gouvernance"),
      p("Un LAB de Pôle emploi y réunit usagers, conseillers et partenaires autour de la mobilité solidaire."),
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
      resume: "Une région où un LAB de Pôle emploi travaille la mobilité solidaire.",
    }),
    body: () => [
      h2("Gouvernance"),
      p("Un LAB de Pôle emploi y réunit usagers, conseillers et partenaires autour de la mobilité solidaire."),
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
    ],
  },
];
