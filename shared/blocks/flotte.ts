import type { Option } from "../kinds/field.ts";
import type { Label } from "../strings/label.ts";
import { checkedSource } from "./checked-source.ts";
import { defineBlock } from "./define-block.ts";

/** What one travels in or on. */
export const vehicles = [
  { value: "voiture", label: { fr: "Voiture", en: "Car" } },
  { value: "voiture-sans-permis", label: { fr: "Voiture sans permis", en: "Licence-free car" } },
  { value: "scooter", label: { fr: "Scooter", en: "Scooter" } },
  { value: "velo", label: { fr: "Vélo", en: "Bicycle" } },
  {
    value: "velo-assistance",
    label: { fr: "Vélo à assistance électrique", en: "Electrically assisted bicycle" },
  },
  { value: "trottinette", label: { fr: "Trottinette", en: "Kick scooter" } },
  { value: "minibus", label: { fr: "Minibus", en: "Minibus" } },
  { value: "utilitaire", label: { fr: "Utilitaire", en: "Van" } },
  { value: "autre", label: { fr: "Autre véhicule", en: "Other vehicle" } },
] as const satisfies readonly Option[];
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
    source: { type: "text", label: { fr: "Source", en: "Source" } },
  },
  rows: {
    type: "list",
    label: { fr: "Véhicules", en: "Vehicles" },
    list: {
      type: { type: "choice", label: { fr: "Type", en: "Type" }, options: vehicles },
      nombre: {
        type: "measure",
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
  checks: checkedSource("nombre"),
});
