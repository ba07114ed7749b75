import { organisation } from "../kinds/organisation.ts";
import type { Label } from "../strings/label.ts";
import { defineBlock } from "./define-block.ts";

/** What stands where nobody is told yet. */
export const noSpeaker = { fr: "Intervenant à préciser", en: "Speaker to be told" } as const satisfies Label;

/** Somebody who speaks, or a kiosk that is held: who, from where, about what. People are named by reference. */
export const intervenant = defineBlock({
  name: "intervenant",
  label: { fr: "Intervenant", en: "Speaker" },
  description: { fr: "Qui parle ou tient un kiosque, et de quoi", en: "Who speaks or holds a kiosk, and about what" },
  keywords: ["intervenant", "orateur", "kiosque", "table ronde", "stand", "speaker", "kiosk"],
  inline: false,
  fields: {
    forme: {
      type: "choice",
      label: { fr: "Forme", en: "Form" },
      options: [
        { value: "intervention", label: { fr: "Intervention", en: "Talk" } },
        { value: "kiosque", label: { fr: "Kiosque", en: "Kiosk" } },
      ],
    },
    sujet: {
      type: "text",
      label: { fr: "Sujet", en: "Subject" },
      example: { fr: "Le microcrédit pour la mobilité", en: "Microcredit for mobility" },
    },
    person: {
      type: "person",
      label: { fr: "Personne", en: "Person" },
      help: {
        fr: "Facultatif\u00a0: un rôle suffit. Le nom reste sur sa fiche, pas dans la page.",
        en: "Optional: a role is enough. The name stays on the person’s card, not in the page.",
      },
    },
    role: {
      type: "text",
      label: { fr: "Rôle", en: "Role" },
      example: { fr: "Chargée de développement", en: "Development officer" },
    },
    structure: organisation,
  },
});
