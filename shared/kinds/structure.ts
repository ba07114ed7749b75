import { supportNetworks } from "./data-inclusion/networks.ts";
import { defineKind } from "./define-kind.ts";

/** An organisation of the directory. Field meanings follow data·inclusion v1 (structure); the title is its `nom`. */
export const structure = defineKind({
  name: "structure",
  label: { fr: "Structure", en: "Organisation" },
  plural: { fr: "Structures", en: "Organisations" },
  description: {
    fr: "Une organisation de l’annuaire : où elle est, comment la joindre, ce qu’elle fait.",
    en: "An organisation of the directory: where it is, how to reach it, what it does.",
  },
  icon: "building-community",
  hue: "annuaire",
  fields: {
    siret: { type: "siret", label: { fr: "SIRET", en: "SIRET number" } },
    adresse: { type: "text", label: { fr: "Adresse", en: "Address" }, search: "D" },
    complementAdresse: { type: "text", label: { fr: "Complément d’adresse", en: "Address complement" } },
    codePostal: { type: "postal-code", label: { fr: "Code postal", en: "Postal code" } },
    commune: { type: "text", label: { fr: "Commune", en: "Commune" }, search: "C", column: true },
    codeInsee: { type: "commune-code", label: { fr: "Code INSEE", en: "INSEE code" } },
    latitude: { type: "coordinate", degrees: 90, label: { fr: "Latitude", en: "Latitude" } },
    longitude: { type: "coordinate", label: { fr: "Longitude", en: "Longitude" } },
    telephone: { type: "phone", label: { fr: "Téléphone", en: "Telephone" }, column: true },
    courriel: { type: "email", label: { fr: "Courriel", en: "E-mail" } },
    siteWeb: { type: "url", label: { fr: "Site web", en: "Website" }, column: true },
    horairesAccueil: { type: "opening-hours", label: { fr: "Horaires d’accueil", en: "Opening hours" } },
    accessibiliteLieu: { type: "url", label: { fr: "Accessibilité du lieu", en: "Accessibility of the place" } },
    reseauxPorteurs: {
      type: "list",
      label: { fr: "Réseaux porteurs", en: "Networks" },
      list: { value: { type: "choice", options: supportNetworks, label: { fr: "Réseau", en: "Network" } } },
      search: "C",
      facet: true,
      column: true,
    },
    lieux: {
      type: "list",
      label: { fr: "Territoires d’action", en: "Territories served" },
      list: { code: { type: "territory", label: { fr: "Territoire", en: "Territory" } } },
      facet: true,
      column: true,
    },
    dateMaj: { type: "date", label: { fr: "Mise à jour le", en: "Updated on" } },
    source: { type: "url", label: { fr: "Adresse de la source", en: "Source address" } },
  },
});
