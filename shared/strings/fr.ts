import { accounts } from "./fr/accounts.ts";
import { apiDocs } from "./fr/api-docs.ts";
import { errors } from "./fr/errors.ts";
import { legal } from "./fr/legal.ts";
import { mail } from "./fr/mail.ts";
import { pages } from "./fr/pages.ts";
import { people } from "./fr/people.ts";
import { problems } from "./fr/problems.ts";
import { search } from "./fr/search.ts";
import { shell } from "./fr/shell.ts";
import { validation } from "./fr/validation.ts";

/** Every French text, by domain. */
export const fr = {
  legal,
  search,
  people,
  accounts,
  pages,
  shell,
  apiDocs,
  errors,
  mail,
  problems,
  validation,
} as const;
