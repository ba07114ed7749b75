import { servicePublics } from "./data-inclusion/publics.ts";
import { receptionModes, requesters, requestModes, serviceFees, serviceTypes } from "./data-inclusion/services.ts";
import { serviceThemes } from "./data-inclusion/themes.ts";
import { defineKind } from "./define-kind.ts";

/** One aid or service. Field meanings follow data·inclusion v1 (service); the title is its `nom`, the summary its `description`. */
export const aide = defineKind({
  name: "aide",
  label: { fr: "Aide", en: "Aid" },
  plural: { fr: "Aides", en: "Aids" },
  description: {
    fr: "Une aide ou un service : pour qui, où, à quelles conditions, comment la demander.",
    en: "An aid or a service: for whom, where, on what terms, how to ask for it.",
  },
  icon: "lifebuoy",
  hue: "aide",
  // Amounts and conditions of aids change with each budget.
  verifyAfterMonths: 6,
  fields: {
    type: {
      type: "choice",
      options: serviceTypes,
      label: { fr: "Type", en: "Type" },
      facet: true,
      column: true,
    },
    structure: {
      type: "page",
      kinds: ["structure"],
      label: { fr: "Proposée par", en: "Offered by" },
      column: true,
    },
    lieux: {
      type: "list",
      label: { fr: "Zone d’éligibilité", en: "Eligible area" },
      help: {
        fr: "Là où il faut habiter ou travailler ; l’aide vaut pour tout ce que le territoire contient.",
        en: "Where one must live or work; the aid applies in all that the territory contains.",
      },
      list: { code: { type: "territory", label: { fr: "Territoire", en: "Territory" } } },
      facet: true,
      column: true,
    },
    publics: {
      type: "list",
      label: { fr: "Publics", en: "Publics" },
      list: { value: { type: "choice", options: servicePublics, label: { fr: "Public", en: "Public" } } },
      search: "C",
      facet: true,
    },
    publicsPrecisions: {
      type: "long-text",
      label: { fr: "Publics : précisions", en: "Publics: details" },
      search: "D",
    },
    conditionsAcces: {
      type: "long-text",
      label: { fr: "Conditions d’accès", en: "Conditions" },
      help: { fr: "Prérequis et justificatifs.", en: "Requirements and documents to bring." },
      search: "D",
    },
    montant: { type: "money", label: { fr: "Montant", en: "Amount" }, column: true },
    montantPrecisions: {
      type: "text",
      label: { fr: "Montant : précisions", en: "Amount: details" },
      help: { fr: "Plafond, part prise en charge, périodicité.", en: "Ceiling, share that is paid, how often." },
    },
    cumulable: {
      type: "choice",
      label: { fr: "Cumulable", en: "Can be combined" },
      options: [
        { value: "oui", label: { fr: "Oui", en: "Yes" } },
        { value: "non", label: { fr: "Non", en: "No" } },
        { value: "sous-conditions", label: { fr: "Sous conditions", en: "On conditions" } },
      ],
    },
    validite: {
      type: "period",
      label: { fr: "Validité", en: "Validity" },
      help: {
        fr: "Par exemple « 2026 », « du 1er janvier au 31 mars 2026 » ou « jusqu’au 31 décembre 2026 ».",
        en: "For instance “2026”, “du 1er janvier au 31 mars 2026” or “jusqu’au 31 décembre 2026”.",
      },
    },
    thematiques: {
      type: "list",
      label: { fr: "Thématiques", en: "Themes" },
      list: { value: { type: "choice", options: serviceThemes, label: { fr: "Thématique", en: "Theme" } } },
      search: "C",
      facet: true,
    },
    frais: { type: "choice", options: serviceFees, label: { fr: "Frais", en: "Fee" }, facet: true },
    fraisPrecisions: { type: "text", label: { fr: "Frais : précisions", en: "Fee: details" } },
    modesMobilisation: {
      type: "list",
      label: { fr: "Comment la demander", en: "How to ask for it" },
      list: { value: { type: "choice", options: requestModes, label: { fr: "Moyen", en: "Means" } } },
    },
    mobilisationPrecisions: { type: "long-text", label: { fr: "Demande : précisions", en: "Request: details" } },
    lienMobilisation: { type: "url", label: { fr: "Lien de demande", en: "Request link" } },
    mobilisablePar: {
      type: "list",
      label: { fr: "Qui peut la demander", en: "Who may ask for it" },
      list: { value: { type: "choice", options: requesters, label: { fr: "Qui", en: "Who" } } },
      facet: true,
    },
    modesAccueil: {
      type: "list",
      label: { fr: "Modes d’accueil", en: "Reception" },
      list: { value: { type: "choice", options: receptionModes, label: { fr: "Mode", en: "Mode" } } },
      facet: true,
    },
    telephone: { type: "phone", label: { fr: "Téléphone", en: "Telephone" } },
    courriel: { type: "email", label: { fr: "Courriel", en: "E-mail" } },
    contact: { type: "person", label: { fr: "Contact", en: "Contact" } },
    horairesAccueil: { type: "opening-hours", label: { fr: "Horaires d’accueil", en: "Opening hours" } },
    adresse: { type: "text", label: { fr: "Adresse", en: "Address" }, search: "D" },
    complementAdresse: { type: "text", label: { fr: "Complément d’adresse", en: "Address complement" } },
    codePostal: { type: "postal-code", label: { fr: "Code postal", en: "Postal code" } },
    commune: { type: "text", label: { fr: "Commune", en: "Commune" }, search: "C" },
    codeInsee: { type: "commune-code", label: { fr: "Code INSEE", en: "INSEE code" } },
    latitude: { type: "coordinate", degrees: 90, label: { fr: "Latitude", en: "Latitude" } },
    longitude: { type: "coordinate", label: { fr: "Longitude", en: "Longitude" } },
    volumeHoraire: { type: "number", minimum: 0, label: { fr: "Heures par semaine", en: "Hours a week" } },
    nombreSemaines: { type: "number", minimum: 0, label: { fr: "Nombre de semaines", en: "Number of weeks" } },
    dateMaj: { type: "date", label: { fr: "Mise à jour le", en: "Updated on" } },
    source: { type: "url", label: { fr: "Adresse de la source", en: "Source address" } },
  },
});
