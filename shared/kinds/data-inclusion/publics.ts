import type { Option } from "../field.ts";

/** Whom a service is for (data·inclusion schema v1.0.8, Licence Ouverte 2.0). « Tous publics » excludes the others. English labels are ours. */
export const servicePublics: readonly Option[] = [
  { value: "tous-publics", label: { fr: "Tous publics", en: "Everyone" } },
  { value: "actifs", label: { fr: "Actifs", en: "People in work" } },
  {
    value: "beneficiaires-des-minimas-sociaux",
    label: { fr: "Bénéficiaires des minimas sociaux", en: "Recipients of minimum benefits" },
  },
  { value: "demandeurs-emploi", label: { fr: "Demandeurs d’emploi", en: "Job seekers" } },
  { value: "etudiants", label: { fr: "Étudiants", en: "Students" } },
  { value: "familles", label: { fr: "Familles", en: "Families" } },
  { value: "femmes", label: { fr: "Femmes", en: "Women" } },
  { value: "jeunes", label: { fr: "Jeunes", en: "Young people" } },
  {
    value: "personnes-en-situation-de-handicap",
    label: { fr: "Personnes en situation de handicap", en: "People with disabilities" },
  },
  {
    value: "personnes-en-situation-durgence",
    label: { fr: "Personnes en situation d’urgence", en: "People in an emergency" },
  },
  {
    value: "personnes-en-situation-juridique-specifique",
    label: { fr: "Personnes en situation juridique spécifique", en: "People in a specific legal situation" },
  },
  { value: "personnes-exilees", label: { fr: "Personnes exilées", en: "People in exile" } },
  {
    value: "residents-qpv-frr",
    label: { fr: "Résidents en QPV ou FRR", en: "Residents of priority areas (QPV, FRR)" },
  },
  { value: "seniors", label: { fr: "Séniors", en: "Seniors" } },
];
