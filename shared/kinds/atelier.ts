import { journeeEchangesTemplate } from "../document/templates/journee-echanges.ts";
import { sessionLabTemplate } from "../document/templates/session-lab.ts";
import { worldCafeTemplate } from "../document/templates/world-cafe.ts";
import { defineKind } from "./define-kind.ts";
import { organisation } from "./organisation.ts";
import { repeats } from "./repeats.ts";
import { suggestedPublics } from "./suggested-terms.ts";

/** What came out of a workshop: when, where, with whom, and what its participants wrote. */
export const atelier = defineKind({
  name: "atelier",
  label: { fr: "Atelier", en: "Workshop" },
  plural: { fr: "Ateliers", en: "Workshops" },
  description: {
    fr: "Ce qu’une rencontre a produit : constats, besoins, idées, suites.",
    en: "What a meeting gave: findings, needs, ideas, next steps.",
  },
  icon: "users-group",
  hue: "atelier",
  fields: {
    dates: {
      type: "list",
      label: { fr: "Dates", en: "Dates" },
      event: true,
      list: {
        jours: { type: "date-range", label: { fr: "Jours", en: "Days" } },
        debut: { type: "time", label: { fr: "Début", en: "From" } },
        fin: { type: "time", label: { fr: "Fin", en: "To" } },
      },
      column: true,
    },
    lieu: { type: "text", label: { fr: "Lieu", en: "Place" }, search: "D", column: true },
    lieux: {
      type: "list",
      label: { fr: "Territoires", en: "Territories" },
      list: { code: { type: "territory", label: { fr: "Territoire", en: "Territory" } } },
      facet: true,
      column: true,
    },
    duree: {
      type: "text",
      label: { fr: "Durée", en: "Length" },
      suggestions: ["Une demi-journée", "Une journée", "Deux jours"],
    },
    objectif: { type: "long-text", label: { fr: "Objectif", en: "Aim" }, search: "C" },
    organisateurs: {
      type: "list",
      label: { fr: "Organisateurs", en: "Organisers" },
      list: { page: organisation },
    },
    animateurs: {
      type: "list",
      label: { fr: "Animateurs", en: "Facilitators" },
      list: { person: { type: "person", label: { fr: "Personne", en: "Person" } } },
    },
    participants: {
      type: "list",
      label: { fr: "Participants", en: "Participants" },
      list: {
        type: {
          type: "text",
          label: { fr: "Qui", en: "Who" },
          suggestions: [...suggestedPublics, "Conseillers", "Partenaires"],
        },
        nombre: { type: "number", minimum: 0, label: { fr: "Nombre", en: "Number" } },
      },
    },
    excuses: {
      type: "list",
      label: { fr: "Excusés", en: "Apologies" },
      list: { person: { type: "person", label: { fr: "Personne", en: "Person" } } },
    },
    prochaine: {
      type: "list",
      label: { fr: "Prochaine rencontre", en: "Next meeting" },
      event: true,
      list: {
        jours: { type: "date-range", label: { fr: "Jours", en: "Days" } },
        debut: { type: "time", label: { fr: "Début", en: "From" } },
        fin: { type: "time", label: { fr: "Fin", en: "To" } },
        lieu: { type: "text", label: { fr: "Lieu", en: "Place" } },
        recurrence: {
          type: "choice",
          label: { fr: "Se répète", en: "Repeats" },
          options: repeats,
        },
      },
    },
    thematiques: {
      type: "list",
      label: { fr: "Thématiques", en: "Themes" },
      list: { value: { type: "text", label: { fr: "Terme", en: "Term" } } },
      search: "C",
      facet: true,
    },
  },
  templates: [sessionLabTemplate, worldCafeTemplate, journeeEchangesTemplate],
});
