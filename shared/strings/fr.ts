import { apiDocs } from "./fr/api-docs.ts";
import { documents } from "./fr/documents.ts";
import { errors } from "./fr/errors.ts";
import { fields } from "./fr/fields.ts";
import { mail } from "./fr/mail.ts";
import { measure } from "./fr/measure.ts";
import { problems } from "./fr/problems.ts";
import { territories } from "./fr/territories.ts";
import { validation } from "./fr/validation.ts";

/** Every French text, by domain. */
export const fr = {
  apiDocs,
  documents,
  errors,
  fields,
  mail,
  measure,
  problems,
  territories,
  validation,
} as const;
