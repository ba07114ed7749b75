import { accounts } from "./en/accounts.ts";
import { apiDocs } from "./en/api-docs.ts";
import { blockForms } from "./en/block-forms.ts";
import { calendar } from "./en/calendar.ts";
import { documents } from "./en/documents.ts";
import { editor } from "./en/editor.ts";
import { errors } from "./en/errors.ts";
import { fields } from "./en/fields.ts";
import { fieldsForm } from "./en/fields-form.ts";
import { files } from "./en/files.ts";
import { legal } from "./en/legal.ts";
import { mail } from "./en/mail.ts";
import { measure } from "./en/measure.ts";
import { pages } from "./en/pages.ts";
import { people } from "./en/people.ts";
import { problems } from "./en/problems.ts";
import { search } from "./en/search.ts";
import { share } from "./en/share.ts";
import { shell } from "./en/shell.ts";
import { templates } from "./en/templates.ts";
import { territories } from "./en/territories.ts";
import { validation } from "./en/validation.ts";
import type { fr } from "./fr.ts";
import type { SameShape } from "./same-shape.ts";

/** Every English text, by domain. */
export const en: SameShape<typeof fr> = {
  fieldsForm,
  editor,
  accounts,
  apiDocs,
  blockForms,
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
};
