import { organisation } from "../kinds/organisation.ts";
import type { Label } from "../strings/label.ts";
import { defineBlock } from "./define-block.ts";

/** What stands where nobody is told yet. */
export const noContact = { fr: "Contact à préciser", en: "Contact to be told" } as const satisfies Label;

/** Whom to turn to. The document holds ids alone: name, role, e-mail and phone are those of the person's card. */
export const contact = defineBlock({
  name: "contact",
  label: { fr: "Contact", en: "Contact" },
  description: { fr: "À qui s’adresser, et comment", en: "Whom to turn to, and how" },
  keywords: ["contact", "joindre", "telephone", "courriel", "personne", "person", "phone", "mail"],
  inline: false,
  fields: {
    person: {
      type: "person",
      label: { fr: "Personne", en: "Person" },
      help: {
        fr: "Ses coordonnées restent sur sa fiche\u00a0: chacun voit ici ce qu’il peut en connaître.",
        en: "Particulars stay on the person’s card: everyone sees here what they may know of them.",
      },
    },
    structure: organisation,
    note: {
      type: "text",
      label: { fr: "Précision", en: "Note" },
      help: {
        fr: "Quand ou pourquoi s’adresser à elle, sans nom ni coordonnées.",
        en: "When or why to turn to them, without name or particulars.",
      },
      example: { fr: "Pour les prescripteurs, du mardi au jeudi", en: "For prescribers, Tuesday to Thursday" },
    },
  },
});
