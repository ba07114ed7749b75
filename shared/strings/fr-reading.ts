import { accounts } from "./fr/accounts.ts";
import { calendar } from "./fr/calendar.ts";
import { interfaceErrors } from "./fr/errors.ts";
import { fields } from "./fr/fields.ts";
import { files } from "./fr/files.ts";
import { legal } from "./fr/legal.ts";
import { members } from "./fr/members.ts";
import { pages } from "./fr/pages.ts";
import { people } from "./fr/people.ts";
import { search } from "./fr/search.ts";
import { share } from "./fr/share.ts";
import { shell } from "./fr/shell.ts";
import { templates } from "./fr/templates.ts";
import { territories } from "./fr/territories.ts";

/** The French texts of every screen but the editor: what comes with the application. */
export const frReading = {
  accounts,
  calendar,
  errors: interfaceErrors,
  fields,
  files,
  legal,
  members,
  pages,
  people,
  search,
  share,
  shell,
  templates,
  territories,
} as const;
