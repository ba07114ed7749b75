import { accounts } from "./fr/accounts.ts";
import { apiDocs } from "./fr/api-docs.ts";
import { calendar } from "./fr/calendar.ts";
import { documents } from "./fr/documents.ts";
import { editor } from "./fr/editor.ts";
import { errors } from "./fr/errors.ts";
import { fields } from "./fr/fields.ts";
import { fieldsForm } from "./fr/fields-form.ts";
import { files } from "./fr/files.ts";
import { legal } from "./fr/legal.ts";
import { mail } from "./fr/mail.ts";
import { measure } from "./fr/measure.ts";
import { pages } from "./fr/pages.ts";
import { people } from "./fr/people.ts";
import { problems } from "./fr/problems.ts";
import { search } from "./fr/search.ts";
import { share } from "./fr/share.ts";
import { shell } from "./fr/shell.ts";
import { templates } from "./fr/templates.ts";
import { territories } from "./fr/territories.ts";
import { validation } from "./fr/validation.ts";

/** Every French text, by domain. */
export const fr = {
  fieldsForm,
  editor,
  accounts,
  apiDocs,
  calendar,
  documents,
  errors,
  fields,
  files,
  legal,
  mail,
  measure,
  pages,
  people,
  problems,
  search,
  share,
  shell,
  templates,
  territories,
  validation,
} as const;
