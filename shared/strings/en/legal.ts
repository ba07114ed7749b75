import type { legal as fr } from "../fr/legal.ts";
import type { SameShape } from "../same-shape.ts";

export const legal: SameShape<typeof fr> = {
  edit: "Edit",
  text: "Text",
  textHelp: "A blank line separates paragraphs; “##” at the start of a line makes it a heading.",
  unfilled: "This text is a model: whoever administers this instance has not completed it yet.",
  updated: "Updated on {{date}}",
  "mentions-legales": {
    title: "Legal notice",
  },
  confidentialite: {
    title: "Privacy",
  },
  accessibilite: {
    title: "Accessibility statement",
    short: "Accessibility: not assessed",
  },
};
