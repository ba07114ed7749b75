import type { PersonVisibility } from "@passerelles/shared/access.ts";

/** Somebody of the demonstration: a role, nobody in particular. Numbers are of the range kept for fiction (01 99 00). */
export interface DemonstrationPerson {
  key: string;
  name: string;
  role: string;
  /** Key of the page of their organisation. */
  structure: string;
  email: string | null;
  phone: string | null;
  visibility: PersonVisibility;
}

/** One card of each visibility. */
export const demonstrationCards: readonly DemonstrationPerson[] = [
  {
    key: "accueil-plateforme",
    name: "Accueil de la plateforme",
    role: "Conseillère mobilité (exemple)",
    structure: "collectif",
    email: "accueil.mobilite@example.org",
    phone: "+33199000101",
    visibility: "public",
  },
  {
    key: "referent-departement",
    name: "Référent mobilité du Département",
    role: "Chargé de mission insertion (exemple)",
    structure: "departement-essonne",
    email: "referent.mobilite@example.org",
    phone: "+33199000102",
    visibility: "membres",
  },
  {
    key: "prescription-emploi",
    name: "Correspondante prescription",
    role: "Conseillère à l’emploi (exemple)",
    structure: "pole-emploi",
    email: null,
    phone: "+33199000103",
    visibility: "cache",
  },
];
