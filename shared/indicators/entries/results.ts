import type { IndicatorEntry } from "../indicator-entry.ts";

/** What the action changes for people and for public budgets. */
export const RESULT_INDICATORS: readonly IndicatorEntry[] = [
  {
    code: "return-to-employment-rate",
    label: { fr: "Retour ou maintien en emploi ou en formation", en: "Return to or stay in employment or training" },
    definition: {
      fr: "Part des personnes accompagnées qui accèdent à un emploi ou à une formation, ou s’y maintiennent, à l’issue de l’accompagnement.",
      en: "Share of the people supported who enter or stay in employment or training when the support ends.",
    },
    unit: "percent",
    per: "",
    nature: "rate",
    aggregation: "weighted-mean",
    better: "up",
  },
  {
    code: "sustainable-mobility-change-rate",
    label: { fr: "Mobilité plus durable après l’accompagnement", en: "More sustainable mobility after support" },
    definition: {
      fr: "Part des personnes accompagnées qui se déplacent ensuite de façon plus durable : moins seules en voiture, davantage à vélo, en transport collectif ou en covoiturage.",
      en: "Share of the people supported who then travel in a more sustainable way: less alone by car, more by bicycle, public transport or shared car.",
    },
    unit: "percent",
    per: "",
    nature: "rate",
    aggregation: "weighted-mean",
    better: "up",
  },
  {
    code: "public-transport-exit-rate",
    label: { fr: "Sorties positives par les transports collectifs", en: "Positive exits through public transport" },
    definition: {
      fr: "Part des sorties positives dont la solution de déplacement est le transport collectif.",
      en: "Share of positive exits whose travel solution is public transport.",
    },
    unit: "percent",
    per: "",
    nature: "rate",
    aggregation: "weighted-mean",
    better: "up",
  },
  {
    code: "transformation-rate",
    label: { fr: "Taux de transformation", en: "Transformation rate" },
    definition: {
      fr: "Part des mises à disposition ou des prescriptions qui débouchent sur une reprise d’emploi ; souvent donnée par une appréciation.",
      en: "Share of loans or referrals that lead to a job; often given as an appreciation.",
    },
    unit: "percent",
    per: "",
    nature: "rate",
    aggregation: "weighted-mean",
    better: "up",
  },
  {
    code: "public-saving-per-euro",
    label: { fr: "Économie publique par euro engagé", en: "Public saving per euro spent" },
    definition: {
      fr: "Dépense publique évitée pour chaque euro consacré à l’accompagnement, selon la source citée.",
      en: "Public spending avoided for each euro spent on support, according to the source.",
    },
    unit: "euro",
    per: "",
    nature: "ratio",
    aggregation: "none",
    better: "up",
  },
  {
    code: "provider-income-loss",
    label: { fr: "Perte de revenu des prestataires", en: "Providers’ loss of income" },
    definition: {
      fr: "Effet de l’action sur le revenu des garages ou des loueurs qui y participent, tel que la source le décrit.",
      en: "Effect of the action on the income of the garages or hirers that take part, as the source describes it.",
    },
    unit: "count",
    per: "",
    nature: "qualitative",
    aggregation: "none",
    better: "down",
  },
];
