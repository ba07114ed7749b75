import type { Label } from "../strings/label.ts";
import type { FieldDefinition } from "./field.ts";

/** A way to lay out the body of a new page; the body itself is in `document/templates/bodies.ts`. */
export interface Template {
  id: string;
  label: Label;
  /** One sentence that helps to choose. */
  description: Label;
}

/** What a kind of page is: plain data from which form, validator, projection, lists, export and reading view are built. */
export interface Kind {
  /** The kind's own name, as in the API and in the database: `fiche-pratique`. */
  name: string;
  label: Label;
  plural: Label;
  /** One sentence for somebody who hesitates between kinds. */
  description: Label;
  /** Name of a Tabler icon that the interface maps to a component. */
  icon: "file-text" | "map-2" | "building-community" | "address-book" | "users-group" | "lifebuoy" | "route";
  /** Which hue of the theme marks it. */
  hue: "canal" | "territoire" | "annuaire" | "atelier" | "aide" | "parcours";
  fields: Readonly<Record<string, FieldDefinition>>;
  templates: readonly Template[];
  /** Months after which its figures are to be verified again, when not the usual ones. */
  verifyAfterMonths?: number;
}

/** The fields that every kind has, before its own. */
const commonFields = {
  title: { type: "text", label: { fr: "Titre", en: "Title" }, search: "A", elsewhere: true },
  resume: { type: "long-text", label: { fr: "Résumé", en: "Summary" }, search: "B", elsewhere: true },
} as const satisfies Record<string, FieldDefinition>;

const blank: Template = {
  id: "vierge",
  label: { fr: "Page vierge", en: "Blank page" },
  description: { fr: "Une page vide, à structurer librement.", en: "An empty page, to lay out freely." },
};

/** Completes a kind with the fields and the blank template that all kinds share. */
export function defineKind(
  kind: Omit<Kind, "templates" | "fields"> & {
    fields: Readonly<Record<string, FieldDefinition>>;
    templates?: readonly Template[];
  },
): Kind {
  return { ...kind, fields: { ...commonFields, ...kind.fields }, templates: [...(kind.templates ?? []), blank] };
}

/** The template with this id, or undefined. */
export function templateOf(kind: Kind, id: string): Template | undefined {
  return kind.templates.find((template) => template.id === id);
}

/** The names of the fields that stand on the line of another one, and so on none of their own. */
export function fieldsBesideOthers(kind: Pick<Kind, "fields">): ReadonlySet<string> {
  return new Set(Object.values(kind.fields).flatMap(({ beside }) => (beside === undefined ? [] : [beside])));
}
