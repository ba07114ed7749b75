import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { funding, partners } from "../blocks.ts";
import { p, strong } from "../body.ts";
import type { PageIdOf } from "../demonstration-page.ts";
import { stepsOfAction } from "../prose-blocks.ts";

/** Who brings what to the Sud Essonne platform; where the sheet gives no part, none is told. */
export function partnersBlock(pageId: PageIdOf): BodyNode {
  const role = { money: "Financement", publics: "Repérage des publics" } as const;
  return partners(
    { structure: pageId("fse"), role: role.money },
    { nom: "État", role: role.money },
    { structure: pageId("region-ile-de-france"), role: role.money },
    { structure: pageId("departement-essonne"), role: role.money },
    { nom: "Communautés de communes", role: role.money },
    { structure: pageId("pole-emploi"), role: role.publics },
    { structure: pageId("mds"), role: role.publics },
    { structure: pageId("missions-locales"), role: role.publics },
    { nom: "Communautés de communes et services emploi des mairies" },
    { nom: "Structures du collectif et son organisme de formation" },
    { nom: "Association de deux-roues", role: "Véhicules à bas prix" },
  );
}

/** Who pays for it: the sheet gives what they bring together, and neither what each does nor when. */
export function fundingBlock(pageId: PageIdOf, origin: { source: string; territory: string }): BodyNode {
  return funding(
    { total: "400 k€", ...origin },
    { structure: pageId("fse"), nature: "europeen" },
    { nom: "État", nature: "public" },
    { structure: pageId("region-ile-de-france"), nature: "public" },
    { structure: pageId("departement-essonne"), nature: "public" },
    { nom: "Communautés de communes", nature: "public" },
  );
}

/** The one step that the sheet tells. */
export function stepsBlock(): BodyNode {
  return stepsOfAction({
    etape: "Développer le service sur le territoire",
    processus: [
      p("Création en 2007, label en 2009, outil de suivi en ligne en 2012."),
      p("Début 2013, l'action est encore expérimentale."),
    ],
    moyens: [
      p(strong("Techniques : "), "logiciel de suivi, site web, lettre d'information"),
      p(strong("Financiers : "), "400\u00a0k€"),
      p(strong("Humains : "), "5\u00a0ETP"),
    ],
    resultats: "250 à 300 bénéficiaires par an",
    facteurs: [
      p(strong("Succès : "), "la visite d'une autre plateforme, pour partager les outils"),
      p(strong("Obstacle : "), "l'action est difficile à faire connaître des acteurs de l'insertion et du public"),
    ],
    effets: [
      p("L'action est reprise dans le pacte territorial, pour devenir une agence locale de mobilité."),
      p("Une entreprise d'insertion a grandi : ses salariés pouvaient venir travailler."),
    ],
  });
}
