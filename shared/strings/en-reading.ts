import { accounts } from "./en/accounts.ts";
import { calendar } from "./en/calendar.ts";
import { errors } from "./en/errors.ts";
import { fields } from "./en/fields.ts";
import { files } from "./en/files.ts";
import { legal } from "./en/legal.ts";
import { members } from "./en/members.ts";
import { pages } from "./en/pages.ts";
import { people } from "./en/people.ts";
import { search } from "./en/search.ts";
import { share } from "./en/share.ts";
import { shell } from "./en/shell.ts";
import { templates } from "./en/templates.ts";
import { territories } from "./en/territories.ts";
import type { frReading } from "./fr-reading.ts";
import type { SameShape } from "./same-shape.ts";

/** The English texts of every screen but the editor. */
export const enReading: SameShape<typeof frReading> = {
  accounts,
  calendar,
  errors,
  fields,
  files,
  legal,
  pages,
  people,
  members,
  search,
  share,
  shell,
  templates,
  territories,
};
