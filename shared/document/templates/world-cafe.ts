import type { Template } from "../../kinds/define-kind.ts";
import type { BodyNode } from "../body-node.ts";
import { emptyList, heading, toWrite } from "./sections.ts";

/** The outline of a world café of three themes; each table leaves topics, findings and priorities. */
export const worldCafeTemplate: Template = {
  id: "world-cafe",
  label: { fr: "World café", en: "World café" },
  description: {
    fr: "Thème par thème : de quoi a-t-on parlé, quels constats, quels enjeux prioritaires.",
    en: "Theme by theme: what was talked about, the findings, the priorities.",
  },
};

/** What a page that begins with it holds. */
export const worldCafeBody = (): BodyNode[] => [
  heading(2, "Déroulement"),
  toWrite("Le temps par table, le nombre de tours, qui anime."),
  heading(2, "Thème 1"),
  heading(3, "De quoi a-t-on parlé ?"),
  emptyList("Un sujet abordé à la table."),
  heading(3, "Constats"),
  emptyList("Ce que l’on observe, avec sa source."),
  heading(3, "Enjeux prioritaires"),
  emptyList("Ce sur quoi il faut agir d’abord."),
  heading(2, "Thème 2"),
  heading(3, "De quoi a-t-on parlé ?"),
  emptyList("Un sujet abordé à la table."),
  heading(3, "Constats"),
  emptyList("Ce que l’on observe, avec sa source."),
  heading(3, "Enjeux prioritaires"),
  emptyList("Ce sur quoi il faut agir d’abord."),
  heading(2, "Thème 3"),
  heading(3, "De quoi a-t-on parlé ?"),
  emptyList("Un sujet abordé à la table."),
  heading(3, "Constats"),
  emptyList("Ce que l’on observe, avec sa source."),
  heading(3, "Enjeux prioritaires"),
  emptyList("Ce sur quoi il faut agir d’abord."),
  heading(2, "Synthèse"),
  toWrite("Ce que l’on retient de toutes les tables."),
];
