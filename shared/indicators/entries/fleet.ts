import type { IndicatorEntry } from "../indicator-entry.ts";

/** Vehicles lent. */
export const FLEET_INDICATORS: readonly IndicatorEntry[] = [
  {
    code: "operations",
    label: { fr: "Opérations", en: "Operations" },
    definition: {
      fr: "Nombre d’opérations menées : prêts, mises à disposition, interventions.",
      en: "Number of operations carried out: loans, provisions, interventions.",
    },
    unit: "count",
    per: "",
    nature: "count",
    aggregation: "sum",
    better: "up",
  },
  {
    code: "vehicles-lent",
    label: { fr: "Véhicules prêtés", en: "Vehicles lent" },
    definition: {
      fr: "Nombre de véhicules, tous types confondus, prêtés ou disponibles au prêt.",
      en: "Number of vehicles of every type lent or available to lend.",
    },
    unit: "count",
    per: "",
    nature: "count",
    aggregation: "sum",
    better: "up",
  },
  {
    code: "cars",
    label: { fr: "Voitures", en: "Cars" },
    definition: { fr: "Nombre de voitures mises à disposition.", en: "Number of cars provided." },
    unit: "count",
    per: "",
    nature: "count",
    aggregation: "sum",
    better: "up",
  },
  {
    code: "two-wheelers",
    label: { fr: "Deux-roues motorisés", en: "Powered two-wheelers" },
    definition: {
      fr: "Nombre de scooters et de cyclomoteurs mis à disposition.",
      en: "Number of scooters and mopeds provided.",
    },
    unit: "count",
    per: "",
    nature: "count",
    aggregation: "sum",
    better: "up",
  },
  {
    code: "bicycles",
    label: { fr: "Vélos", en: "Bicycles" },
    definition: {
      fr: "Nombre de vélos mis à disposition, électriques ou non.",
      en: "Number of bicycles provided, electric or not.",
    },
    unit: "count",
    per: "",
    nature: "count",
    aggregation: "sum",
    better: "up",
  },
  {
    code: "e-bike-share",
    label: { fr: "Part des vélos à assistance électrique", en: "Share of e-bikes" },
    definition: {
      fr: "Part des vélos mis à disposition qui ont une assistance électrique.",
      en: "Share of the bicycles provided that have electric assistance.",
    },
    unit: "percent",
    per: "",
    nature: "rate",
    aggregation: "weighted-mean",
    better: "up",
  },
];
