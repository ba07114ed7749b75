import { accounts } from "./fr/accounts.ts";
import { calendar } from "./fr/calendar.ts";
import { editor } from "./fr/editor.ts";
import { errors } from "./fr/errors.ts";
import { fields } from "./fr/fields.ts";
import { fieldsForm } from "./fr/fields-form.ts";
import { legal } from "./fr/legal.ts";
import { measure } from "./fr/measure.ts";
import { members } from "./fr/members.ts";
import { pages } from "./fr/pages.ts";
import { people } from "./fr/people.ts";
import { search } from "./fr/search.ts";
import { shell } from "./fr/shell.ts";
import { templates } from "./fr/templates.ts";
import { territories } from "./fr/territories.ts";

/** Every French text of the interface, by domain. */
export const fr = {
  fieldsForm,
  editor,
  accounts,
  calendar,
  errors,
  fields,
  legal,
  measure,
  pages,
  people,
  members,
  search,
  shell,
  templates,
  territories,
} as const;
