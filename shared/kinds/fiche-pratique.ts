import { actionLabelliseeTemplate } from "../document/templates/action-labellisee.ts";
import { resolisTemplate } from "../document/templates/resolis.ts";
import { retourExperienceTemplate } from "../document/templates/retour-experience.ts";
import { defineKind } from "./define-kind.ts";
import { fundingNatures } from "./funding-natures.ts";
import { defaultLicence, licences } from "./licences.ts";
import { organisation } from "./organisation.ts";
import { suggestedFreins, suggestedPublics, suggestedSolutions, suggestedThematiques } from "./suggested-terms.ts";

const term = { fr: "Terme", en: "Term" };

/** A practice sheet: an action carried somewhere, for whom, with what, and what it gave. */
export const fichePratique = defineKind({
  name: "fiche-pratique",
  label: { fr: "Fiche pratique", en: "Practice sheet" },
  plural: { fr: "Fiches pratiques", en: "Practice sheets" },
  description: {
    fr: "Une action de terrain : pour qui, avec qui, comment, et ce qu’elle a donné.",
    en: "A field action: for whom, with whom, how, and what came of it.",
  },
  icon: "file-text",
  hue: "canal",
  fields: {
    demarrage: { type: "year", label: { fr: "Démarrage", en: "Start" }, column: true },
    fin: {
      type: "year",
      label: { fr: "Fin", en: "End" },
      help: { fr: "Vide si l’action continue.", en: "Empty if it goes on." },
    },
    lieux: {
      type: "list",
      label: { fr: "Lieux", en: "Places" },
      list: { code: { type: "territory", label: { fr: "Territoire", en: "Territory" } } },
      facet: true,
      column: true,
    },
    pays: {
      type: "text",
      label: { fr: "Pays", en: "Country" },
      help: { fr: "Pour une action menée hors de France.", en: "For an action outside France." },
    },
    envergure: {
      type: "choice",
      label: { fr: "Envergure", en: "Scope" },
      options: [
        { value: "locale", label: { fr: "Locale", en: "Local" } },
        { value: "departementale", label: { fr: "Départementale", en: "Département-wide" } },
        { value: "regionale", label: { fr: "Régionale", en: "Regional" } },
        { value: "nationale", label: { fr: "Nationale", en: "National" } },
        { value: "internationale", label: { fr: "Internationale", en: "International" } },
      ],
      facet: true,
    },
    budget: { type: "money", label: { fr: "Budget", en: "Budget" }, column: true, beside: "budgetPeriode" },
    budgetPeriode: { type: "period", label: { fr: "Période du budget", en: "Budget period" } },
    financements: {
      type: "list",
      label: { fr: "Origine du financement", en: "Funding" },
      list: {
        nature: {
          type: "choice",
          label: { fr: "Nature", en: "Nature" },
          options: fundingNatures,
        },
        financeur: { type: "text", label: { fr: "Financeur", en: "Funder" } },
        montant: { type: "text", quantity: true, label: { fr: "Montant ou part", en: "Amount or share" } },
      },
      search: "D",
    },
    structurePorteuse: { type: "page", kinds: ["structure"], label: { fr: "Portée par", en: "Carried by" } },
    organismes: {
      type: "list",
      label: { fr: "Autres organismes", en: "Other organisations" },
      list: { page: organisation },
    },
    typeOperateur: {
      type: "text",
      label: { fr: "Type d’opérateur", en: "Type of operator" },
      suggestions: ["Association", "Collectivité", "Entreprise", "Établissement public", "Coopérative", "Groupement"],
    },
    publics: {
      type: "list",
      label: { fr: "Publics", en: "Publics" },
      list: { value: { type: "text", label: term, suggestions: suggestedPublics } },
      search: "C",
      facet: true,
      column: true,
    },
    thematiques: {
      type: "list",
      label: { fr: "Thématiques", en: "Themes" },
      list: { value: { type: "text", label: term, suggestions: suggestedThematiques } },
      search: "C",
      facet: true,
    },
    freins: {
      type: "list",
      label: { fr: "Freins levés", en: "Obstacles removed" },
      list: { value: { type: "text", label: term, suggestions: suggestedFreins } },
      search: "C",
      facet: true,
    },
    solutions: {
      type: "list",
      label: { fr: "Solutions", en: "Solutions" },
      list: { value: { type: "text", label: term, suggestions: suggestedSolutions } },
      search: "C",
      facet: true,
    },
    objectifCode: {
      type: "text",
      quantity: true,
      label: { fr: "Objectif stratégique (code)", en: "Strategic objective (code)" },
    },
    objectif: { type: "text", label: { fr: "Objectif stratégique", en: "Strategic objective" }, search: "D" },
    typeAction: { type: "text", label: { fr: "Type d’action", en: "Type of action" }, facet: true },
    anneeLabellisation: { type: "year", label: { fr: "Année de labellisation", en: "Year of label" } },
    licence: {
      type: "licence",
      options: licences,
      initial: defaultLicence,
      label: { fr: "Licence", en: "Licence" },
    },
    auteurs: {
      type: "list",
      label: { fr: "Auteurs", en: "Authors" },
      list: { person: { type: "person", label: { fr: "Personne", en: "Person" } } },
    },
    source: {
      type: "url",
      label: { fr: "Adresse de la source", en: "Source address" },
      help: { fr: "Pour une fiche reprise d’ailleurs.", en: "For a sheet taken from elsewhere." },
    },
    comiteLecture: { type: "date", label: { fr: "Comité de lecture", en: "Reading committee" } },
    appreciations: {
      type: "list",
      label: { fr: "Appréciations du comité", en: "Committee’s appreciations" },
      list: { value: { type: "text", label: term } },
    },
  },
  templates: [resolisTemplate, actionLabelliseeTemplate, retourExperienceTemplate],
});
