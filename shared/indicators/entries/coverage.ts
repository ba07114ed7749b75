import type { IndicatorEntry } from "../indicator-entry.ts";

/** Where the action is offered. */
export const COVERAGE_INDICATORS: readonly IndicatorEntry[] = [
  {
    code: "communes-covered",
    label: { fr: "Communes couvertes", en: "Communes covered" },
    definition: {
      fr: "Nombre de communes où l’action est proposée.",
      en: "Number of communes where the action is offered.",
    },
    unit: "count",
    per: "",
    nature: "count",
    aggregation: "sum",
    better: "up",
  },
  {
    code: "departements-covered",
    label: { fr: "Départements couverts", en: "Départements covered" },
    definition: {
      fr: "Nombre de départements où l’action est proposée.",
      en: "Number of départements where the action is offered.",
    },
    unit: "count",
    per: "",
    nature: "count",
    aggregation: "none",
    better: "up",
  },
  {
    code: "regions-covered",
    label: { fr: "Régions couvertes", en: "Régions covered" },
    definition: {
      fr: "Nombre de régions où l’action est proposée.",
      en: "Number of régions where the action is offered.",
    },
    unit: "count",
    per: "",
    nature: "count",
    aggregation: "none",
    better: "up",
  },
  {
    code: "employment-areas-covered",
    label: { fr: "Bassins d’emploi couverts", en: "Employment areas covered" },
    definition: {
      fr: "Nombre de bassins d’emploi où l’action est proposée.",
      en: "Number of employment areas where the action is offered.",
    },
    unit: "count",
    per: "",
    nature: "count",
    aggregation: "none",
    better: "up",
  },
  {
    code: "territories-involved",
    label: { fr: "Territoires engagés", en: "Territories involved" },
    definition: {
      fr: "Nombre de territoires qui prennent part à l’action.",
      en: "Number of territories that take part in the action.",
    },
    unit: "count",
    per: "",
    nature: "count",
    aggregation: "sum",
    better: "neutral",
  },
];
