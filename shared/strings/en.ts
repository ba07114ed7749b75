import { accounts } from "./en/accounts.ts";
import { blockForms } from "./en/block-forms.ts";
import { calendar } from "./en/calendar.ts";
import { editor } from "./en/editor.ts";
import { errors } from "./en/errors.ts";
import { fields } from "./en/fields.ts";
import { fieldsForm } from "./en/fields-form.ts";
import { files } from "./en/files.ts";
import { legal } from "./en/legal.ts";
import { measure } from "./en/measure.ts";
import { members } from "./en/members.ts";
import { pages } from "./en/pages.ts";
import { people } from "./en/people.ts";
import { search } from "./en/search.ts";
import { share } from "./en/share.ts";
import { shell } from "./en/shell.ts";
import { templates } from "./en/templates.ts";
import { territories } from "./en/territories.ts";
import type { fr } from "./fr.ts";
import type { SameShape } from "./same-shape.ts";

/** Every English text of the interface, by domain. */
export const en: SameShape<typeof fr> = {
  fieldsForm,
  editor,
  accounts,
  blockForms,
  calendar,
  errors,
  fields,
  files,
  legal,
  measure,
  pages,
  people,
  members,
  search,
  share,
  shell,
  templates,
  territories,
};
