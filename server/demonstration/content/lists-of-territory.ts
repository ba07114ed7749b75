import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { pagesList } from "../blocks.ts";
import { h2 } from "../body.ts";

/** The aids that apply in a territory: those of what contains it apply there too. */
export function aidsThere(territory: string): BodyNode[] {
  return [h2("Les aides qui s'y appliquent"), pagesList({ kind: "aide", territory, mode: "contenant", sort: "title" })];
}

/** The sheets on what is done in a territory, or on what it lies in when `mode` says so. */
export function sheetsThere(territory: string, mode: "contenu" | "contenant" | "les-deux" = "contenu"): BodyNode[] {
  return [h2("Ce qui s'y fait"), pagesList({ kind: "fiche-pratique", territory, mode, form: "cartes" })];
}

/** The workshops that were held in a territory or about it. */
export function workshopsThere(territory: string): BodyNode[] {
  return [h2("Les ateliers"), pagesList({ kind: "atelier", territory, mode: "contenu", form: "cartes" })];
}

/** The organisations of a territory and of what it contains. */
export function organisationsThere(territory: string): BodyNode[] {
  return [
    h2("Qui fait quoi"),
    pagesList({ kind: "structure", territory, mode: "contenu", sort: "title", form: "tableau" }),
  ];
}
