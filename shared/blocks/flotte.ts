import type { IndicatorEntry } from "../indicators/indicator-entry.ts";
import type { Option } from "../kinds/field.ts";
import type { Label } from "../strings/label.ts";
import { defineBlock } from "./define-block.ts";
import { originFields, originOf } from "./figures-origin.ts";

const other = { value: "autre", label: { fr: "Autre véhicule", en: "Other vehicle" } } as const;

/** What one travels in or on, and the indicator that counts it, where there is one of that alone. */
export const vehicles = [
  { value: "voiture", label: { fr: "Voiture", en: "Car" }, indicator: "cars" },
  { value: "voiture-sans-permis", label: { fr: "Voiture sans permis", en: "Licence-free car" } },
  { value: "scooter", label: { fr: "Scooter", en: "Scooter" }, indicator: "two-wheelers" },
  { value: "velo", label: { fr: "Vélo", en: "Bicycle" }, indicator: "bicycles" },
  {
    value: "velo-assistance",
    label: { fr: "Vélo à assistance électrique", en: "Electrically assisted bicycle" },
  },
  { value: "trottinette", label: { fr: "Trottinette", en: "Kick scooter" } },
  { value: "minibus", label: { fr: "Minibus", en: "Minibus" } },
  { value: "utilitaire", label: { fr: "Utilitaire", en: "Van" } },
  other,
] as const satisfies readonly (Option & { indicator?: IndicatorEntry["code"] })[];
export type Vehicle = (typeof vehicles)[number]["value"];

/** What stands where nothing is told yet. */
export const noFleet = { fr: "Véhicules à préciser", en: "Vehicles to be told" } as const satisfies Label;

/** The vehicles of an action, by type. Numbers are kept as typed. */
export const flotte = defineBlock({
  name: "flotte",
  label: { fr: "Flotte", en: "Fleet" },
  description: { fr: "Les véhicules, par type", en: "Vehicles, by type" },
  keywords: ["flotte", "vehicules", "voitures", "velos", "scooters", "parc", "fleet", "vehicles", "cars"],
  inline: false,
  fields: {
    period: { type: "period", label: { fr: "Période", en: "Period" } },
    ...originFields,
  },
  rows: {
    type: "list",
    label: { fr: "Véhicules", en: "Vehicles" },
    list: {
      type: { type: "choice", label: { fr: "Type", en: "Type" }, options: vehicles },
      nombre: {
        type: "measure",
        takes: "count",
        label: { fr: "Nombre", en: "Number" },
        example: { fr: "plus de 80", en: "> 80" },
      },
      note: {
        type: "text",
        label: { fr: "Précision", en: "Detail" },
        example: { fr: "dont près de 40\u00a0% électriques", en: "nearly 40% of them electric" },
      },
    },
  },
  measures: ({ attributes, rows }) =>
    rows.flatMap(({ id, columns: { type, nombre: value = "" } }) => {
      if (value.trim() === "") return [];
      const { label, ...of } = vehicles.find((one) => one.value === type) ?? other;
      const indicator = "indicator" in of ? of.indicator : undefined;
      return [{ rowId: id, attributes: { ...originOf(attributes), value }, indicator, called: label }];
    }),
  keptByTemplates: ["id"],
});
