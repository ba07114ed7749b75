import type { IndicatorEntry } from "../indicator-entry.ts";

/** Who the action reaches. */
export const PEOPLE_INDICATORS: readonly IndicatorEntry[] = [
  {
    code: "beneficiaries-per-year",
    label: { fr: "Bénéficiaires par an", en: "Beneficiaries per year" },
    definition: {
      fr: "Nombre de personnes différentes qui bénéficient de l’action en une année.",
      en: "Number of different people who benefit from the action in a year.",
    },
    unit: "count",
    per: "year",
    nature: "count",
    aggregation: "sum",
    better: "up",
  },
  {
    code: "people-supported",
    label: { fr: "Personnes accompagnées", en: "People supported" },
    definition: {
      fr: "Nombre de personnes différentes accompagnées pendant la période.",
      en: "Number of different people supported during the period.",
    },
    unit: "count",
    per: "",
    nature: "count",
    aggregation: "sum",
    better: "up",
  },
  {
    code: "participants",
    label: { fr: "Participants", en: "Participants" },
    definition: {
      fr: "Nombre de personnes présentes à un atelier, une session ou une journée.",
      en: "Number of people present at a workshop, a session or a study day.",
    },
    unit: "count",
    per: "",
    nature: "count",
    aggregation: "sum",
    better: "neutral",
  },
  {
    code: "licence-candidates-per-committee",
    label: { fr: "Candidats au permis par commission", en: "Licence candidates per committee" },
    definition: {
      fr: "Nombre de dossiers de candidats au permis de conduire examinés à chaque commission.",
      en: "Number of driving-licence candidates examined at each committee.",
    },
    unit: "count",
    per: "",
    nature: "count",
    aggregation: "none",
    better: "neutral",
  },
  {
    code: "public-share",
    label: { fr: "Part d’un public", en: "Share of a public" },
    definition: {
      fr: "Part d’un public désigné (locataires sociaux, jeunes, tout public…) parmi les bénéficiaires.",
      en: "Share of a named public (social tenants, young people, general public…) among the beneficiaries.",
    },
    unit: "percent",
    per: "",
    nature: "rate",
    aggregation: "weighted-mean",
    better: "neutral",
  },
  {
    code: "age-threshold",
    label: { fr: "Seuil d’âge du public visé", en: "Age threshold of the target public" },
    definition: {
      fr: "Âge qui borne le public auquel l’action s’adresse.",
      en: "Age that bounds the public the action is meant for.",
    },
    unit: "year",
    per: "",
    nature: "duration",
    aggregation: "none",
    better: "neutral",
  },
  {
    code: "people-with-mobility-difficulties",
    label: { fr: "Personnes en difficulté de mobilité", en: "People with mobility difficulties" },
    definition: {
      fr: "Nombre de personnes que des difficultés de déplacement gênent dans l’accès à l’emploi, à la formation ou à la vie quotidienne.",
      en: "Number of people whose travel difficulties hinder access to work, training or daily life.",
    },
    unit: "count",
    per: "",
    nature: "count",
    aggregation: "sum",
    better: "down",
  },
  {
    code: "obstacle-rank",
    label: { fr: "Rang de la mobilité parmi les freins", en: "Rank of mobility among obstacles" },
    definition: {
      fr: "Place de la mobilité dans le classement des freins au retour à l’emploi, 1 étant le frein le plus cité.",
      en: "Place of mobility in the order of obstacles to returning to work, 1 being the most cited.",
    },
    unit: "count",
    per: "",
    nature: "rank",
    aggregation: "none",
    better: "neutral",
  },
];
