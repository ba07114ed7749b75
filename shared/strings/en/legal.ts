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
    model:
      "## Publisher\n\nName of the organisation, legal form, address, telephone, e-mail address.\n\n## Director of publication\n\nName and position.\n\n## Hosting\n\nName, address and telephone of the host.\n\n## Contents\n\nUnless otherwise stated, sheets are published under the CC BY 4.0 licence. Data on territories come from the Code officiel géographique (Insee and DGCL, Open Licence 2.0).",
  },
  confidentialite: {
    title: "Privacy",
    model:
      "## What is recorded\n\nFor people with an account: name, e-mail address, role, language, pages written and dates. Visits are not measured, and nothing is passed on to others.\n\n## Cookies\n\nOnly one, which the session needs.\n\n## On your device\n\nYour changes that wait to be saved. They are erased when you sign out.\n\n## Your rights\n\nAccess, correction, erasure: the address to write to.",
  },
  accessibilite: {
    title: "Accessibility statement",
    short: "Accessibility: not assessed",
    model:
      "## Conformity\n\nThis instance has not been assessed against RGAA 4.1 yet.\n\n## Feedback\n\nIf you cannot reach some content, write to: contact address.\n\n## Remedies\n\nDéfenseur des droits: form on its website, telephone 09 69 39 00 00, or a delegate in your région.",
  },
};
