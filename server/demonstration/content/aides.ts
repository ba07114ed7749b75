import { pageLink } from "../blocks.ts";
import { h2, p } from "../body.ts";
import type { DemonstrationPage } from "../demonstration-page.ts";

/** Aids that the demonstration documents name, with no more than they say. */
export const demonstrationAids: readonly DemonstrationPage[] = [
  {
    key: "aide-pret-vehicule",
    kind: "aide",
    visibility: "public",
    owner: "conseiller",
    title: "Prêt d’un véhicule pendant la période d’essai",
    fields: (pageId) => ({
      resume: "La région prête un véhicule à qui commence un contrat, le temps de la période d’essai.",
      type: "aide-materielle",
      structure: pageId("region-hauts-de-france"),
      lieux: [{ code: "R32" }],
      publics: [{ value: "actifs" }],
      conditionsAcces: "Un contrat de trois mois au moins.",
      thematiques: ["mobilite--acceder-a-un-vehicule"].map((value) => ({ value })),
      dateMaj: "21/11/2017",
    }),
    body: (pageId) => [
      h2("À savoir"),
      p(
        "Présentée à la ",
        pageLink(pageId("arras")),
        " en 2017 : à vérifier auprès de la ",
        pageLink(pageId("region-hauts-de-france")),
        " avant d'orienter quelqu'un.",
      ),
    ],
  },
  {
    key: "aide-abonnement",
    kind: "aide",
    visibility: "public",
    owner: "conseiller",
    title: "Prise en charge de l’abonnement aux transports collectifs",
    fields: () => ({
      resume: "L’employeur rembourse la moitié de l’abonnement de ses salariés aux transports collectifs.",
      type: "aide-financiere",
      lieux: [{ code: "FR" }],
      publics: [{ value: "actifs" }],
      montantPrecisions: "50 % de l’abonnement",
      thematiques: ["mobilite--financer-ma-mobilite"].map((value) => ({ value })),
      dateMaj: "21/11/2017",
    }),
    body: () => [h2("Comment faire"), p("C'est le droit commun. La marche à suivre reste à compléter.")],
  },
];
