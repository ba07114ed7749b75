import type { legalModels as fr } from "../fr/legal-models.ts";
import type { SameShape } from "../same-shape.ts";

export const legalModels: SameShape<typeof fr> = {
  "mentions-legales":
    "## Publisher\n\nName of the organisation, legal form, address, telephone, e-mail address.\n\n## Director of publication\n\nName and position.\n\n## Hosting\n\nName, address and telephone of the host.\n\n## Contents\n\nUnless otherwise stated, sheets are published under the CC BY 4.0 licence. Data on territories come from the Code officiel géographique (Insee and DGCL, Open Licence 2.0).",
  confidentialite:
    "## What is recorded\n\nFor people with an account: name, e-mail address, role, language, pages written and dates. Visits are not measured, and nothing is passed on to others. Of people whom pages name: name, role, organisation, e-mail address, phone number and source, visible as they choose and erased when they ask.\n\n## Cookies\n\nOnly one, which the session needs.\n\n## On your device\n\nYour changes that wait to be saved. They are erased when you sign out.\n\n## Your rights\n\nAccess, correction, erasure: the address to write to.",
  accessibilite:
    "## Conformity\n\nThis instance has not been assessed against RGAA 4.1 yet.\n\n## Feedback\n\nIf you cannot reach some content, write to: contact address.\n\n## Remedies\n\nDéfenseur des droits: form on its website, telephone 09 69 39 00 00, or a delegate in your région.",
};
