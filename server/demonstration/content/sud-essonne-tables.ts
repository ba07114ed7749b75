import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { pageLink } from "../blocks.ts";
import { lineBreak, strong, table } from "../body.ts";
import type { PageIdOf } from "../demonstration-page.ts";

/** Who brings what to the Sud Essonne platform; where the sheet gives no part, the cell is empty. */
export function partnersTable(pageId: PageIdOf): BodyNode {
  return table(
    ["Structure", "Rôle"],
    [
      [
        [
          "Europe (",
          pageLink(pageId("fse")),
          "), État, ",
          pageLink(pageId("region-ile-de-france")),
          ", ",
          pageLink(pageId("departement-essonne")),
          ", communautés de communes",
        ],
        "Financement",
      ],
      [
        [
          "Prescripteurs : ",
          pageLink(pageId("pole-emploi")),
          ", ",
          pageLink(pageId("mds")),
          ", ",
          pageLink(pageId("missions-locales")),
        ],
        "Repérage des publics",
      ],
      [["Communautés de communes", lineBreak, "Services emploi des mairies"], ""],
      [["Structures du collectif", lineBreak, "Organisme de formation du collectif"], ""],
      ["Association de deux-roues", "Véhicules à bas prix"],
    ],
  );
}

/** The one step that the sheet tells. */
export function stepsTable(): BodyNode {
  return table(
    [
      "Étape",
      "Processus",
      "Moyens techniques, financiers, humains",
      "Résultats",
      "Facteurs de succès ou d’échec",
      "Effets imprévus",
    ],
    [
      [
        "Développer le service sur le territoire",
        "Création en 2007, label en 2009, outil de suivi en ligne en 2012. Début 2013, l'action est encore expérimentale.",
        [
          "Techniques : logiciel de suivi, site web, lettre d'information",
          lineBreak,
          "Financiers : 400\u00a0k€",
          lineBreak,
          "Humains : 5\u00a0ETP",
        ],
        "250 à 300 bénéficiaires par an",
        [
          strong("Succès : "),
          "la visite d'une autre plateforme, pour partager les outils",
          lineBreak,
          strong("Obstacle : "),
          "l'action est difficile à faire connaître des acteurs de l'insertion et du public",
        ],
        [
          "L'action est reprise dans le pacte territorial, pour devenir une agence locale de mobilité.",
          lineBreak,
          "Une entreprise d'insertion a grandi : ses salariés pouvaient venir travailler.",
        ],
      ],
    ],
  );
}
