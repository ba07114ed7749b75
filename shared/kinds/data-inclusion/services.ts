import type { Option } from "../field.ts";

/** Kinds of service (data·inclusion schema v1.0.8, Licence Ouverte 2.0). English labels are ours, here and below. */
export const serviceTypes: readonly Option[] = [
  { value: "accompagnement", label: { fr: "Accompagnement", en: "Support" } },
  { value: "aide-financiere", label: { fr: "Aide financière", en: "Financial aid" } },
  { value: "aide-materielle", label: { fr: "Aide matérielle", en: "Material aid" } },
  { value: "atelier", label: { fr: "Atelier", en: "Workshop" } },
  { value: "formation", label: { fr: "Formation", en: "Training" } },
  { value: "information", label: { fr: "Information", en: "Information" } },
];

/** Whether a service is paid for. */
export const serviceFees: readonly Option[] = [
  { value: "gratuit", label: { fr: "Gratuit", en: "Free" } },
  { value: "payant", label: { fr: "Payant", en: "Paid" } },
];

/** How somebody is received. */
export const receptionModes: readonly Option[] = [
  { value: "en-presentiel", label: { fr: "En présentiel", en: "In person" } },
  { value: "a-distance", label: { fr: "À distance", en: "Remotely" } },
];

/** How one asks for a service. */
export const requestModes: readonly Option[] = [
  { value: "telephoner", label: { fr: "Téléphoner", en: "Telephone" } },
  { value: "envoyer-un-courriel", label: { fr: "Envoyer un courriel", en: "Send an e-mail" } },
  { value: "se-presenter", label: { fr: "Se présenter", en: "Come in person" } },
  { value: "utiliser-lien-mobilisation", label: { fr: "Utiliser le lien de demande", en: "Use the request link" } },
];

/** Who may ask for a service. */
export const requesters: readonly Option[] = [
  { value: "usagers", label: { fr: "Usagers", en: "Users" } },
  { value: "professionnels", label: { fr: "Professionnels", en: "Professionals" } },
];
