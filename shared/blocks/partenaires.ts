import { organisationColumns } from "../kinds/organisation.ts";
import type { Label } from "../strings/label.ts";
import { defineBlock } from "./define-block.ts";

/** What stands where nobody is told yet. */
export const noPartners = { fr: "Partenaires à préciser", en: "Partners to be told" } as const satisfies Label;
/** What stands, for whoever may write it, where the part of a partner is not told yet. */
export const noRole = { fr: "Rôle à préciser", en: "Part to be told" } as const satisfies Label;

/** Who takes part in an action, and what each does in it: organisations of the directory, or groups told in words. */
export const partenaires = defineBlock({
  name: "partenaires",
  label: { fr: "Partenaires", en: "Partners" },
  description: { fr: "Les structures et le rôle de chacune", en: "The organisations and the part of each" },
  keywords: ["partenaires", "partenariat", "structures", "role", "partners", "organisations"],
  inline: false,
  rows: {
    type: "list",
    label: { fr: "Partenaires", en: "Partners" },
    list: {
      ...organisationColumns({ fr: "Communautés de communes", en: "Municipalities" }),
      role: {
        type: "long-text",
        label: { fr: "Rôle", en: "Part" },
        example: { fr: "Ce qu’elle fait dans l’action", en: "What it does in the action" },
      },
    },
  },
  checks: ({ rows }) =>
    rows
      .filter(({ columns }) => Object.values(columns).some((text) => text.trim() !== ""))
      .map(({ id, columns: { structure = "", nom = "" } }) => {
        return { thing: "partner", isDone: structure !== "", label: nom, rowId: id };
      }),
});
