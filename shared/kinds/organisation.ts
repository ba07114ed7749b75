import type { ScalarDefinition } from "./field.ts";

/** An organisation of the directory. */
export const organisation = {
  type: "page",
  kinds: ["structure"],
  label: { fr: "Structure", en: "Organisation" },
} as const satisfies ScalarDefinition;

/** The columns of a row that tells an organisation: one of the directory, else some in words, such as this example. */
export function organisationColumns<const Example extends ScalarDefinition["example"]>(example: Example) {
  return {
    structure: { ...organisation, wordsIn: "nom" },
    nom: { type: "text", label: { fr: "Ou en toutes lettres", en: "Or in words" }, example },
  } as const satisfies Record<string, ScalarDefinition>;
}
